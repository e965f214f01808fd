/** An inquiry whose recommendations stand below headings that only number them; one cites in its heading, one in its words. */
export const RECOMMENDATIONS_BY_HEADING = `
  Inquiry into the harbour

  Findings

  3.1 Ropes are old. Two of them broke last winter while boats were tied to them at night.

  3.2 Boats are painted each spring, and their pumps are tried each week by two sailors.

  3.3 Nobody speaks of lighthouses, and nobody has asked for one in the last ten years.

  Summary of recommendations

  Recommendation 1 (paragraph 3.1)

  The harbour master should replace ropes that are old.

  Recommendation 2

  The council should pay for a lighthouse (paragraph 3.3).
`;
