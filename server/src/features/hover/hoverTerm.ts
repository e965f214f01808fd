import type { Glossary } from '../../analysis/terms/known/glossary.ts';
import type { Meaning, Term } from '../../analysis/model.ts';
import { printedForm } from '../../analysis/terms/terms.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { nearestFirst } from '../definition.ts';
import { glossaryBlocks, usesLine } from './hoverGlossary.ts';
import { line, quote } from '../words/markup.ts';
import type { Block } from '../words/markup.ts';
import { messages } from '../words/messages.ts';
import { placeName } from '../words/places.ts';
import { cutAtSentence, fold, readableText } from '../words/prose.ts';

/** Sentences of a report are shown up to this length. */
const MOST_OF_A_SENTENCE = 400;
/** Meanings beyond this many are damage, or a list of names; they are counted only. */
const MOST_MEANINGS = 5;

/**
 * An acronym: the meaning that counts at `offset` first, then others of this report, then what it means beyond the
 * report where a glossary knows, then how often it is used and where first.
 */
export function termHover(document: ReportDocument, glossary: Glossary, index: number, offset: number): Block[] {
  const term = document.report.terms[index];
  if (term === undefined) return [];
  const [first, ...others] = nearestFirst(term.meanings, offset);
  const explained = glossaryBlocks(glossary, term, first);
  if (first === undefined && explained.length === 0) return [];
  const shown = others.slice(0, MOST_MEANINGS - 1);
  return [
    ...(first === undefined ? [] : meaningBlocks(document, term, first)),
    ...(others.length === 0 ? [] : [line(messages.otherMeanings(others.length))]),
    ...shown.flatMap((meaning) => meaningBlocks(document, term, meaning)),
    ...(others.length > shown.length ? [line(messages.more(others.length - shown.length))] : []),
    ...explained,
    usesLine(document, term.uses),
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
