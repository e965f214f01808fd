import type { SourceText } from '../../../text/sourceText.ts';
import type { Span } from '../../../text/span.ts';
import type { Steps } from '../../../text/stages/steps.ts';
import { indexAcronyms, singular } from './acronyms.ts';
import type { AcronymIndex } from './acronyms.ts';
import { findAppositions } from './apposition.ts';
import { candidatesOf } from './bracketCandidates.ts';
import type { Surroundings } from './bracketCandidates.ts';
import { findBrackets } from './brackets.ts';
import { decide } from '../initials/candidate.ts';
import type { Definition } from '../initials/candidate.ts';
import { countersOf } from './counters.ts';
import { findDistant } from './distant.ts';
import type { KnownLongForms } from './distant.ts';
import { findInLists } from './lists.ts';
import { nameBefore } from './names.ts';
import { guessFurniture, readWords } from '../initials/words.ts';
import type { Words } from '../initials/words.ts';

/** Everything found about the short forms of one text. */
export interface Definitions {
  readonly words: Words;
  readonly acronyms: AcronymIndex;
  /** In no particular order; the same definition may stand in several places. */
  readonly definitions: readonly Definition[];
}

/** Finds the definitions of short forms in a text, in steps; `furniture` are sorted spans outside the running text. */
export function* findDefinitions(
  source: SourceText,
  furniture: readonly Span[] | undefined,
  known: KnownLongForms,
): Steps<Definitions> {
  const words = readWords(source, furniture ?? guessFurniture(source.text));
  yield;
  const acronyms = indexAcronyms(words);
  yield;
  const definitions = inBrackets(words);
  yield;
  const taken = new Set(definitions.map(({ shortStart }) => shortStart));
  for (const definition of [...findInLists(words, acronyms), ...findAppositions(words, acronyms)]) {
    if (taken.has(definition.shortStart)) continue;
    taken.add(definition.shortStart);
    definitions.push(definition);
  }
  yield;
  const defined = new Set(definitions.map(({ short }) => singular(short)));
  definitions.push(...findDistant(words, acronyms, defined, known));
  return { words, acronyms, definitions };
}

function inBrackets(words: Words): Definition[] {
  const brackets = findBrackets(words);
  const surroundings: Surroundings = { words, counters: countersOf(words.text, brackets) };
  const found: Definition[] = [];
  for (const bracket of brackets) {
    let winner: Definition | undefined;
    for (const candidate of candidatesOf(surroundings, bracket)) {
      const definition = decide(words, candidate);
      if (definition !== undefined && (winner === undefined || definition.score > winner.score)) winner = definition;
    }
    winner ??= nameBefore(words, bracket);
    if (winner !== undefined) found.push(winner);
  }
  return found;
}
