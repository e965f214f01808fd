import type { Place } from '../../../server/src/analysis/numbering/lattice.ts';
import type { Evidence } from '../../../server/src/analysis/numbering/recover.ts';
import type { NumberLesson } from './numberFitting.ts';

// What would be had if some of the evidence were perfect: this tells where further work could gain anything.

/** Gives places what is true of one kind of evidence, and leaves the rest as it is found. */
export interface Oracle {
  readonly name: string;
  readonly tell: (lesson: NumberLesson, evidence: Evidence, places: readonly Place[]) => readonly Place[];
}

/** So sure is what is known: as log odds. */
const sure = 6;
const hardlyEver = -7;
const mostLost = 15;

/** Whether a paragraph starts, on each line that bears a sign. */
function startsWhere(sign: RegExp): Oracle['tell'] {
  return ({ starts }, evidence, places) =>
    places.map((place, nth) => {
      const line = evidence.starts[nth]?.line;
      if (line?.signs.some((each) => sign.test(each)) !== true) return place;
      const start = starts.get(line.line);
      if (start === undefined) return { ...place, own: place.own - sure, inline: place.inline - sure };
      return start.whole ? { ...place, own: place.own + sure } : { ...place, inline: place.inline + sure };
    });
}

/** Before which starts a paragraph was lost, or starts where nothing shows it. */
const lostBefore: Oracle['tell'] = ({ starts }, evidence, places) => {
  let before = 0;
  return places.map((place, nth) => {
    const number = starts.get(evidence.starts[nth]?.line.line ?? -1)?.number;
    const lost = number !== undefined && number > before + 1 ? sure : hardlyEver;
    before = number ?? before;
    return { ...place, lost };
  });
};

/** How many first lines of paragraphs each page lost. */
const linesOfPages: Oracle['tell'] = ({ starts, layout }, { pages, starts: possible }, places) => {
  const at = new Map(layout.body.map((line, index) => [line.index, index]));
  const lost = new Map<number, number>();
  let before = 0;
  for (const [line, { number, whole }] of starts) {
    const page = pages.find(({ behind }) => behind > (at.get(line) ?? -1))?.behind ?? -1;
    lost.set(page, (lost.get(page) ?? 0) + number - before - (whole ? 1 : 0));
    before = number;
  }
  let next = 0;
  return places.map((place, nth) => {
    const ended = [];
    while ((pages[next]?.behind ?? Infinity) <= (possible[nth]?.line.at ?? -1)) ended.push(pages[next++]?.behind ?? -1);
    const [end, another] = ended;
    if (end === undefined || another !== undefined) return place;
    const truth = Math.min(mostLost, lost.get(end) ?? 0);
    const weights = Array.from({ length: mostLost + 1 }, (_, count) => (count === truth ? 0 : hardlyEver));
    return { ...place, pageEnd: { goesOn: weights, ends: weights } };
  });
};

/** The number of every so many-th paragraph, and of the last. */
function someNumbers(each: number): Oracle['tell'] {
  return ({ starts }, evidence, places) => {
    const known = new Map([...starts].filter((_, nth) => nth % each === each - 1 || nth === starts.size - 1));
    return places.map((place, nth) => {
      const number = known.get(evidence.starts[nth]?.line.line ?? -1)?.number;
      return number === undefined ? place : { ...place, printed: number };
    });
  };
}

const capitals = startsWhere(/full upper/);
const insideSentences = startsWhere(/open lower/);

function all(...tells: readonly Oracle['tell'][]): Oracle['tell'] {
  return (lesson, evidence, places) => tells.reduce((told, tell) => tell(lesson, evidence, told), places);
}

export const oracles: readonly Oracle[] = [
  { name: 'nothing', tell: (_, __, places) => places },
  { name: 'starts behind a full stop, with a capital', tell: capitals },
  { name: 'starts within what looks like a sentence', tell: insideSentences },
  { name: 'paragraphs of which nothing is left', tell: lostBefore },
  { name: 'all three of these', tell: all(capitals, insideSentences, lostBefore) },
  { name: 'how many first lines each page lost', tell: linesOfPages },
  { name: 'how many paragraphs there are', tell: someNumbers(Infinity) },
  { name: 'both of these', tell: all(linesOfPages, someNumbers(Infinity)) },
  { name: 'every twentieth number', tell: someNumbers(20) },
  { name: 'every tenth number', tell: someNumbers(10) },
];
