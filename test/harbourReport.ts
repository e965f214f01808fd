// A report in our own words as plain extraction gives it: each number at the start of its first line, lines wrapped.

/** What recommendations ask for, each with the numbers that it cites. */
export const ASKED: readonly string[] = [
  `Ensure that somebody who knows how to tell an old rope from a new one looks at all ropes each month, and that what is
  found is written down in the book of ropes (paragraphs 6, 7).`,
  `Ensure that the dentist comes to the harbour at least twice a year, so that sailors who have a toothache need not go to
  the next town and wait until a tooth has to be pulled (paragraph 10).`,
  `Teach all children who sail to swim before they are allowed on a boat, and keep a list of those children who can swim
  and of those who are afraid of deep water (paragraph 12).`,
  `Mend the roof of the net store before the winter, and keep the nets in a dry place until rain no longer comes through
  the roof of the store (paragraph 18).`,
];

export const FOUND: Readonly<Record<string, readonly string[]>> = {
  'Keeping boats afloat': [
    `Boats are sound and are looked after by people who know them well. They are painted each spring and tried in the water
    before the first journey. Their pumps are tried each week by two sailors, who write down what they find in a book.`,
    `Ropes are not looked at often enough. Two of them broke last winter while boats were tied to them at night, and nobody
    noticed until the next morning. The harbour master was told of it a week later and bought new ropes, but too few.`,
    `The book of ropes has not been kept for three years. Nobody knows how old most ropes are or who bought them. In one
    case, seen by inspectors, a rope was older than the boat that was tied to it.`,
    `Visits to the boats are made at night as well as by day. Those who make them are trained for it and carry lamps that
    can be seen from far away. They come at least once in three hours and write down what they saw and when.`,
  ],
  'Keeping sailors well': [
    `Most sailors see a doctor once a year, and the results are kept where they can be found. The doctor knows them well
    and has been with the harbour for twenty years. Sailors say that they trust her and go to her in good time.`,
    `The dentist comes to the harbour only once in two years. Sailors who have a toothache must go to the next town, which
    takes half a day, and some of them wait until a tooth has to be pulled.`,
    `Food is good and there is enough of it. Sailors say that they are asked what they would like to eat, and that what
    they say makes a difference. Those who do not eat fish are given something else that they like.`,
    `Not all children who sail can swim. The list of those who have been taught was lost when the office was painted, and
    nobody has asked the children since. Two of them told inspectors that they are afraid of deep water.`,
    `All life jackets were replaced this spring. They are worn by all, at all times, and nobody had to be told to wear one
    while inspectors were there. Jackets for children are of a bright colour that can be seen from far away.`,
  ],
  'Looking after the harbour': [
    `The harbour wall was built eighty years ago and has been mended many times since. Its last repair was paid for by the
    council, which has promised to look at the wall again in two years and to tell the harbour master what it finds.`,
    `The harbour master meets the council four times a year. Notes of these meetings are short but clear, and what was
    agreed is done. Sailors are told about it on the board beside the office, where most of them read it.`,
    `Plans for storms are good. They were tried in the autumn together with the fire service and the hospital, and what was
    learned from it has been written into them. All sailors whom inspectors asked knew where to go in a storm.`,
    `There is enough money for the daily work of the harbour but not for repairs. The accounts are in good order. They are
    read by an auditor each year, who has found nothing to complain about in the last ten years.`,
    `Rain comes through the roof of the net store. Nets that were wet for a whole winter had to be thrown away in spring,
    and those that replaced them are kept in the same place. A repair was planned for the summer but was not made.`,
    `Visitors are welcome and are told what they may do and what they may not. Most of them keep to it. Complaints are
    answered within a week, and two visitors said that they had been surprised by how friendly the answer was.`,
  ],
};

const WIDTH = 98;

/** Words filled into lines, as a typesetter does. */
export function wrap(text: string): string {
  return text.split(/\s+/).reduce((sofar, word) => {
    const line = sofar.slice(sofar.lastIndexOf('\n') + 1);
    return line === '' ? word : `${sofar}${line.length + 1 + word.length > WIDTH ? '\n' : ' '}${word}`;
  }, '');
}

/** The report with these recommendations, numbered through. */
export function harbourReport(asked: readonly string[]): string {
  let number = 0;
  const numbered = (paragraphs: readonly string[]): string =>
    paragraphs.map((text) => wrap(`${++number}. ${text}`)).join('\n');
  const parts = ['Inspection of Harbour Town', `Recommendations\n\n${numbered(asked)}`];
  for (const [title, paragraphs] of Object.entries(FOUND)) parts.push(`${title}\n\n${numbered(paragraphs)}`);
  return `${parts.join('\n\n')}\n`;
}
