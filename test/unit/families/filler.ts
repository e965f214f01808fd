import type { Piece } from './typeset.ts';
import { numbered } from './typeset.ts';

/* Sentences about harbours that are nobody's, to fill reports with. */

const sentences = [
  'The harbour is watched at all hours, and those who watch it know what to do when a boat is late.',
  'Most of the boats that we looked at had been repaired in the last two years.',
  'In 2014 the number of journeys rose to 312, and it has gone on rising since.',
  'Nobody could tell us who was to try the pumps, or how often they should be tried.',
  'The sailors said that they had asked for new ropes more than once.',
  'There was a plan for nights of storm, but it had not been read by those who needed it.',
  'We heard that the lamps at the outer wall were lit too late on 14 of 30 evenings.',
  'What was written in the book did not agree with what the crews remembered.',
  'The harbour master accepted that this should have been noticed earlier.',
  'Training was offered each spring; half of the crews took part in it.',
  'By then the water in the engine room stood higher than the lower step.',
  'It is not clear to us why the second signal was not answered.',
  'The owners of the boats pay for the lamps, and the town pays for the walls.',
  'Two of the witnesses remembered the evening differently, and we cannot decide between them.',
  'The radio was working, as later tests showed, and there was somebody to hear it.',
  'No record was kept of these talks, which makes it hard to say what was agreed.',
  'The cost of the new gate was put at 3.2 million pounds in the first plan.',
  'Inspections of the gate were due every six months and were carried out every ten.',
  'Families of the crew were told what had happened on the next morning.',
  'A boat of that size needs a crew of four, and it left the harbour with three.',
];

/** The n-th filling paragraph: two to five sentences. */
export function filling(n: number): string {
  const count = 2 + (n % 4);
  return Array.from({ length: count }, (_, at) => sentences[(n * 7 + at * 3) % sentences.length] ?? '').join(' ');
}

/** Numbered paragraphs from `first` to `last`; `label` makes the number, `words` has the text of those that say more. */
export function run(
  first: number,
  last: number,
  label: (n: number) => string,
  words: Readonly<Record<number, string>> = {},
): Piece[] {
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const n = first + at;
    return numbered(label(n), words[n] ?? filling(n + label(n).length));
  });
}
