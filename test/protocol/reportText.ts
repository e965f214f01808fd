/** A small report for requests about what readers do with one. */
export const TEXT = `Inspection report

Recommendations

1. The authority must review plans (paragraph 3).

2. The authority must find a new roof for the library.

Findings

3. Plans are late.

4. Children are listened to, and their wishes are written down.
`;
