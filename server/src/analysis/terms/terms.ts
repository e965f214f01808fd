import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import { finish } from '../../text/stages/steps.ts';
import type { Steps } from '../../text/stages/steps.ts';
import { BUILT_IN_GLOSSARY } from './known/glossary.ts';
import type { Meaning, Term } from '../model.ts';
import { findDefinitions } from './introduced/definitions.ts';
import { mergeTerms } from './introduced/merge.ts';
import { foldWhite } from '../../text/letters/whiteSpace.ts';

/**
 * The short forms of a text with their meanings and uses, by first place. A short form that the text does not explain
 * is listed without meanings if the glossary knows it. `furniture`: sorted spans of running heads, page numbers and
 * footnotes, over which sentences go on.
 */
export function findTerms(source: SourceText, options: Options = {}): Term[] {
  return finish(findTermsInSteps(source, options));
}

interface Options {
  readonly furniture?: readonly Span[];
}

/** The same in steps. */
export function* findTermsInSteps(source: SourceText, options: Options = {}): Steps<Term[]> {
  const glossary = BUILT_IN_GLOSSARY;
  const longFormsOf = (short: string): readonly string[] => glossary.longFormsOf(short);
  const { words, acronyms, definitions } = yield* findDefinitions(source, options.furniture, longFormsOf);
  const known = [
    ...[...acronyms.keys()].filter((short) => glossary.isKnownShort(short)),
    ...glossary.shortsLikeNames(),
  ];
  yield;
  return mergeTerms(words, acronyms, definitions, known);
}

/** The short form as it stands beside its meaning: "IROs" for "independent reviewing officers". */
export function printedForm({ text }: SourceText, term: Term, meaning: Meaning): string {
  if (meaning.shortSpan !== undefined) return foldWhite(text.slice(meaning.shortSpan.start, meaning.shortSpan.end));
  const plurals = term.uses.filter(({ end }) => text.charAt(end) === 's');
  const agrees = /s$/.test(meaning.long) ? plurals.length > 0 : plurals.length === term.uses.length;
  return agrees ? `${term.short}s` : term.short;
}
