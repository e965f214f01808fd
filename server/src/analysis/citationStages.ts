import type { Layout } from '../report/layout.ts';
import type { JoinedText } from '../text/joinedText.ts';
import { joinText } from '../text/joinedText.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { Stage } from '../text/stages/stage.ts';
import type { FoundCitation } from './citations/citations.ts';
import { findCitations } from './citations/citations.ts';
import { Captions, findCaptionMentions } from './citations/mentions/captions.ts';
import { Codes, findCodeMentions } from './citations/mentions/codes.ts';
import { findColumnMentions, numbersInColumns } from './citations/mentions/columnMentions.ts';
import { findHeadedMentions, HeadedNames } from './citations/mentions/headedNames.ts';
import { findLabelMentions } from './citations/mentions/labelMentions.ts';
import { findListMentions, ListItems } from './citations/mentions/listItems.ts';
import { findMentions } from './citations/mentions/mentions.ts';
import { findTitledMentions, TitledSections } from './citations/mentions/titledSections.ts';
import { findWordMentions } from './citations/mentions/wordMentions.ts';
import { outsideQuotations } from './citations/quotations.ts';
import { resolveCitations } from './citations/targets/resolve.ts';
import { resolveMentions } from './citations/targets/resolveMentions.ts';
import type { Citation, Footnote, Page, Paragraph, Problem, Recommendation, Section } from './model.ts';
import { likelyParagraphs } from './numbering/likelyParagraphs.ts';
import type { CitedMatter } from './numbering/recover.ts';
import { findNumberProblems } from './paragraphs/numberProblems.ts';
import { Divisions } from './sections/divisions.ts';

/** What citations are worked out from. */
interface Cited {
  readonly source: SourceText;
  readonly layout: Stage<Layout>;
  /** The running text. */
  readonly joined: Stage<JoinedText>;
  /** The citations of paragraphs in it. */
  readonly found: Stage<readonly FoundCitation[]>;
  readonly sections: Stage<readonly Section[]>;
  readonly paragraphs: Stage<readonly Paragraph[]>;
  readonly recommendations: Stage<readonly Recommendation[]>;
  /** What citations tell of lost numbers; undefined where none was lost. */
  readonly lostNumbers: Stage<CitedMatter | undefined>;
  readonly pages: Stage<readonly Page[]>;
  readonly footnotes: Stage<readonly Footnote[]>;
}

/** What a report cites of itself, in its text and its footnotes, and what is doubtful of it and of its numbers. */
export function citationStages(from: Cited): {
  readonly citations: Stage<Citation[]>;
  readonly problems: Stage<Problem[]>;
} {
  const notes = Stage.from([from.footnotes], (footnotes) =>
    footnotes.map(({ lines }) => joinText(from.source.text, lines)),
  );
  const divisions = Stage.from([from.sections], (sections) => new Divisions(sections));
  const cited = citedParagraphs(from, notes, divisions);
  const mentioned = mentionedParts(from, notes, divisions);
  return {
    citations: Stage.from([cited, mentioned], ({ citations }, others) => inOrder([...citations, ...others.citations])),
    problems: Stage.from([cited, mentioned, from.paragraphs], ({ problems }, others, paragraphs) =>
      inOrder([...problems, ...others.problems, ...findNumberProblems(paragraphs)]),
    ),
  };
}

/** Citations of a report that counts its paragraphs "(34)": "recital (34)" is its 34. */
function asPrinted(
  found: readonly FoundCitation[],
  paragraphs: readonly Paragraph[],
  text: string,
): readonly FoundCitation[] {
  const bare = (label: string | undefined): string | undefined => label?.replace(/^\((\d+)\)$/, '$1');
  const isBracketed = paragraphs.some(
    ({ number }) => number?.source === 'printed' && text[number.span.start - 1] === '(',
  );
  if (!isBracketed) return found;
  return found.map((citation) => ({
    ...citation,
    targets: citation.targets.map((target) => ({ ...target, first: bare(target.first), last: bare(target.last) })),
  }));
}

/** "(paragraphs 4 and 5)". */
function citedParagraphs(
  { source, found, paragraphs, lostNumbers, pages }: Cited,
  notes: Stage<readonly JoinedText[]>,
  divisions: Stage<Divisions>,
): Stage<ReturnType<typeof resolveCitations>> {
  const noted = Stage.from([notes], (texts) => texts.flatMap((text) => findCitations(text, { isNote: true })));
  return Stage.from(
    [found, noted, paragraphs, divisions, lostNumbers, pages],
    (...[inText, inNotes, numbered, inDivisions, lost, onPages]) =>
      resolveCitations(
        asPrinted([...outsideQuotations(inText, source.text, numbered), ...inNotes], numbered, source.text),
        numbered,
        inDivisions,
        likelyParagraphs(source, numbered, lost),
        onPages,
      ),
  );
}

/** "Section 4", "Recommendation 7", "R7", "the annex", "Figure 2". */
function mentionedParts(
  { source, layout, joined, sections, paragraphs, recommendations }: Cited,
  notes: Stage<readonly JoinedText[]>,
  divisions: Stage<Divisions>,
): Stage<ReturnType<typeof resolveMentions>> {
  const byName = Stage.from([layout, sections], (inLayout, titled) => ({
    captions: new Captions(inLayout),
    codes: new Codes(inLayout),
    lists: new ListItems(inLayout),
    headed: new HeadedNames(titled),
    titled: new TitledSections(titled),
    columns: numbersInColumns(inLayout),
  }));
  const mentioned = Stage.from(
    [joined, notes, paragraphs, byName],
    (...[text, inNotes, numbered, { captions, lists, headed, titled, columns, codes }]) => [
      ...outsideQuotations(findMentions(text), source.text, numbered),
      ...findCodeMentions(text, codes),
      ...findLabelMentions(text, numbered),
      ...findColumnMentions(columns, numbered),
      ...[
        findWordMentions(text),
        findCaptionMentions(text, captions),
        // Items of lists before headings: "complaint (a)" may be both.
        findListMentions(text, lists),
        findHeadedMentions(text, headed),
        findTitledMentions(text, titled),
      ].flatMap((mentions) => outsideQuotations(mentions, source.text, numbered)),
      ...inNotes.flatMap((note) => findMentions(note, { isNote: true })),
    ],
  );
  return Stage.from(
    [mentioned, sections, paragraphs, recommendations, divisions, byName],
    (...[inText, inSections, numbered, asked, inDivisions, named]) =>
      resolveMentions(inText, {
        source,
        sections: inSections,
        paragraphs: numbered,
        recommendations: asked,
        divisions: inDivisions,
        ...named,
      }),
  );
}

function inOrder<T extends { readonly span: Span }>(list: T[]): T[] {
  return list.sort((a, b) => a.span.start - b.span.start);
}
