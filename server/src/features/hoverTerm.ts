import { lookUp } from '../analysis/glossary.ts';
import type { GlossaryEntry } from '../analysis/glossary.ts';
import type { Meaning, Term } from '../analysis/model.ts';
import { printedForm } from '../analysis/terms.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { nearestFirst } from './definition.ts';
import { line, quote } from './markup.ts';
import type { Block } from './markup.ts';
import { messages } from './messages.ts';
import { placeName } from './places.ts';
import { cutAtSentence, fold, readableText } from './prose.ts';

/** Sentences of a report are shown up to this length. */
const MOST_OF_A_SENTENCE = 400;
/** Meanings beyond this many are damage, or a list of names; they are counted only. */
const MOST_MEANINGS = 5;

/**
 * An acronym: the meaning that counts at `offset` first, then others of this report, then what it means beyond the
 * report where the glossary knows, then how often it is used.
 */
export function termHover(document: ReportDocument, index: number, offset: number): Block[] {
  const term = document.report.terms[index];
  if (term === undefined) return [];
  const [first, ...others] = nearestFirst(term.meanings, offset);
  const glossary = glossaryBlocks(term, first);
  if (first === undefined && glossary.length === 0) return [];
  const shown = others.slice(0, MOST_MEANINGS - 1);
  return [
    ...(first === undefined ? [] : meaningBlocks(document, term, first)),
    ...(others.length === 0 ? [] : [line(messages.otherMeanings(others.length))]),
    ...shown.flatMap((meaning) => meaningBlocks(document, term, meaning)),
    ...(others.length > shown.length ? [line(messages.more(others.length - shown.length))] : []),
    ...glossary,
    line(messages.uses(term.uses.length)),
  ];
}

/** "CADS – contact, advice and duty service, introduced in paragraph 12:" and the sentence. */
function meaningBlocks(document: ReportDocument, term: Term, meaning: Meaning): Block[] {
  const place = placeName(document, meaning.longSpan.start);
  const sentence = cutAtSentence(readableText(document, meaning.sentence, MOST_OF_A_SENTENCE), MOST_OF_A_SENTENCE);
  const name = { strong: printedForm(document.source, term, meaning) };
  const long = fold(meaning.long);
  const head =
    meaning.how === 'distant'
      ? [line(name, ` – ${long}`), line(messages.meansInferred(term.short, place))]
      : [line(name, ` – ${long}, ${messages.meansHere(place)}`)];
  return sentence === '' ? head : [...head, quote(sentence)];
}

/** A definition of what the report means; of what the letters usually mean, where the report means something else. */
function glossaryBlocks({ short }: Term, meaning: Meaning | undefined): Block[] {
  const ofMeaning = meaning === undefined ? undefined : lookUp(meaning.long);
  const known = ofMeaning ?? lookUp(short);
  if (known === undefined) return [];
  const source = line(messages.notFromReport(sourceOf(known)));
  if (meaning === undefined) {
    return [line({ strong: short }, ` – ${known.long}. ${messages.notIntroduced()}`), line(known.meaning), source];
  }
  return ofMeaning === undefined
    ? [line(messages.elsewhere(short, known.long), ' ', known.meaning), source]
    : [line(known.meaning), source];
}

/** "Children Act 1989, section 17(10); England; until 2015" */
function sourceOf({ source, section, nation, from, until }: GlossaryEntry): string {
  const place = section === undefined ? source : `${source}, ${section}`;
  const years =
    from !== undefined && until !== undefined
      ? [messages.fromUntil(from, until)]
      : [
          ...(from === undefined ? [] : [messages.since(from)]),
          ...(until === undefined ? [] : [messages.until(until)]),
        ];
  return [place, nation, ...years].join('; ');
}
