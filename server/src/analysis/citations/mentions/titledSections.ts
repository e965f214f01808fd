import type { JoinedText } from '../../../text/joinedText.ts';
import { ListsByKey } from '../../../text/listsByKey.ts';
import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import type { Span } from '../../../text/span.ts';
import type { Section } from '../../model.ts';
import { isSaidOwn } from '../whose/ownWords.ts';
import type { FoundMention } from './mentions.ts';

/*
 * Reports whose sections bear no numbers point to them by their titles: "see the section titled Loading", "see “Conclusions”
 * above", "criteria are in About the Audit at the end of this report". The title must be that of one section, word by word.
 */

const longestTitle = 90;
/** The number before a section’s title, which those who name it leave out. */
const numbered =
  /^(?:(?:chapter|part|section|annexe?|appendix)\s[\dA-Z]{1,4}\s?[:.–—-]\s?|(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]|[IVX]{1,5})[.):]?\s+)(?=\p{L})/iu;

/** The sections of a report by their titles. */
export class TitledSections {
  readonly #sections = new ListsByKey<number>();

  constructor(sections: readonly Section[]) {
    sections.forEach(({ title: { value }, kind }, index) => {
      const title = folded(value).replace(numbered, '');
      if (kind === 'contents' || kind === 'cover' || title.length > longestTitle) return;
      this.#sections.add(title.toLowerCase(), index);
    });
  }

  /** The section of that title, if there is one alone. */
  find(title: string): readonly number[] {
    const found = this.#sections.get(folded(title).toLowerCase()) ?? [];
    return found.length === 1 ? found : [];
  }
}

function folded(title: string): string {
  return foldWhite(title).trim();
}

// What it begins with is looked for first: that takes a quarter of the time.
const quoted =
  /(?=see|titled|entitled|headed|called|in\s|under\s|the\s[“"])\b(?:see(?:\salso)?|the(?=\s["“][^“”"\n]{3,60}["”]\ssection\b)|titled|entitled|headed|called|(?:in|under)(?:\sthe\s(?:section|heading))?)\s{1,3}(?:[“"‘](?<quote>[^“”"‘’\n]{3,90}(?:\n[^“”"‘’\n]{1,60})?)[”"’])/giu;
const plain =
  /(?=section\s|chapter\s|part\s|in\s|under\s|see\s)\b(?:(?:section|chapter|part)\s{1,3}(?:titled|entitled|headed|called|on)\s{1,3}(?:the\s{1,3})?|(?:in|under|see)\s{1,3}(?:the\s{1,3})?(?=\p{Lu}))(?<words>\p{L}[^.,;:()“”"\n]{2,90}(?:\n[^.,;:()“”"\n]{1,60})?)/gu;
const isCalled = /(?:titled|entitled|headed|called|on)\s/;
/** Words at the end of what was read that may stand behind the title. */
const lastWord = /\s+\S+$/;
const mostWords = 14;
/** "at the end of this report", "section": what follows a title that is pointed to without quotation marks. */
const behindTitle = /^\s(?:above|below|at\sthe\s(?:end|beginning|back)\sof\s(?:this|the)\sreport|section\b)/;

/** "in “Boats”", where no word says that it is a section. */
const placedAlone = /^(?:in|under)\s{1,3}[“"‘]/iu;
const mayPoint = /\s(?:above|below|at\sthe\s|section)/;

/** The places that name a section by its title alone. */
export function findTitledMentions(joined: JoinedText, titled: TitledSections): FoundMention[] {
  const { text } = joined;
  const inQuotes = [...text.matchAll(quoted)].flatMap(({ 0: all, index, groups }): FoundMention[] => {
    const title = groups?.['quote'] ?? '';
    const start = index + all.length - title.length - 1;
    const behind = foldWhite(text.slice(start + title.length + 1, start + title.length + 40));
    // "under “Boats” the Act says": only the side makes a section of it.
    if (placedAlone.test(all) && !behindTitle.test(behind)) return [];
    // "see “Boats” in the Harbour Review" is another’s.
    return ofAnother.test(behind) && !isSaidOwn(behind)
      ? []
      : toMention(joined, titled, { start, end: start + title.length }, 1);
  });
  const others: FoundMention[] = [];
  plain.lastIndex = 0;
  for (let match = plain.exec(text); match !== null; match = plain.exec(text)) {
    const found = namedPlainly(joined, titled, match);
    others.push(...found);
    // "see Boats in the section titled Ropes" holds another.
    if (found.length === 0) plain.lastIndex = match.index + 1;
  }
  return [...inQuotes, ...others];
}

/** A section by its title without quotation marks, which ends where what follows is no word of it. */
function namedPlainly(joined: JoinedText, titled: TitledSections, match: RegExpExecArray): FoundMention[] {
  const { text } = joined;
  const { 0: all, index, groups } = match;
  let title = groups?.['words'] ?? '';
  const start = index + all.length - title.length;
  const named = isCalled.test(all.slice(0, all.length - title.length));
  const around = title + foldWhite(text.slice(start + title.length, start + title.length + 40));
  if (!named && !mayPoint.test(around)) return [];
  for (let words = 0; words < mostWords && title !== ''; words++) {
    const behind = foldWhite(text.slice(start + title.length, start + title.length + 40));
    const found =
      named || behindTitle.test(behind) ? toMention(joined, titled, { start, end: start + title.length }) : [];
    if (found.length > 0) return found;
    const shorter = title.replace(lastWord, '');
    title = shorter === title ? '' : shorter;
  }
  return [];
}

const ofAnother = /^,?\s(?:of|in|at)\s/;

/** `marks` are the quotation marks on either side: those are the mention’s own, and it is no part of what somebody else said. */
function toMention(joined: JoinedText, titled: TitledSections, { start, end }: Span, marks = 0): FoundMention[] {
  const title = joined.text.slice(start, end);
  if (titled.find(title).length === 0) return [];
  return [
    {
      span: joined.spanInSource({ start: start - marks, end: end + marks }),
      kind: title,
      isTitled: true,
      targets: [{ span: joined.spanInSource({ start, end }), first: undefined, last: undefined }],
    },
  ];
}
