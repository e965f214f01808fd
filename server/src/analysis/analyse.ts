import type { Known } from '../report/knownHeadings.ts';
import type { Layout } from '../report/layout.ts';
import { readLayout } from '../report/layout.ts';
import { recognise } from '../report/recognise.ts';
import { foldTitle } from '../report/vocabulary.ts';
import { finish } from '../text/steps.ts';
import { joinText } from '../text/joinedText.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { findCitations } from './citations.ts';
import { Divisions } from './divisions.ts';
import { MatterReader } from './matter.ts';
import { findWhoAndWhen } from './identity/identity.ts';
import { likelyParagraphs } from './likelyParagraphs.ts';
import { findJudgements, withGrades } from './judgements.ts';
import { findInspectionMentions } from './inspectionMentions.ts';
import { findMentions } from './mentions.ts';
import type { ContentsEntry, Furniture, Report, ReportIdentity, Section } from './model.ts';
import { findNumberProblems } from './numberProblems.ts';
import { citedMatter } from './numbering/citedMatter.ts';
import { collectEvidence, possibleStarts, recoverStarts } from './numbering/recover.ts';
import { findParagraphs } from './paragraphs.ts';
import { findListItems, findRecommendations } from './recommendations.ts';
import { resolveCitations } from './resolve.ts';
import { resolveMentions } from './resolveMentions.ts';
import { findSections } from './sections.ts';
import { findTables } from './tables.ts';
import { findTermsInSteps } from './terms.ts';

/**
 * Reads a report: what is printed (report/), then what it means, each list of the model by the function of its name. Any
 * text gives a result, nothing throws. Offsets are UTF-16 offsets of `source`; `known` is what is known of it besides.
 */
export function analyse(source: SourceText, known?: Known): Report {
  return finish(analyseInSteps(source, known));
}

/** The same in steps, so that something else can be done between them. */
export function* analyseInSteps(source: SourceText, known?: Known): Generator<undefined, Report> {
  const layout = yield* readLayout(source, known);
  yield;
  const sections = findSections(layout);
  const joined = joinText(source.text, layout.body.map(spanOf));
  const found = findCitations(joined);
  yield;
  const reader = new MatterReader();
  const evidence = collectEvidence(layout);
  yield;
  const cited = citedMatter(layout, joined, found, possibleStarts(evidence), reader);
  yield;
  const recovery = yield* recoverStarts(layout, evidence, cited);
  yield;
  const paragraphs = findParagraphs(layout, sections, recovery.starts);
  yield;
  const divisions = new Divisions(sections);
  const { citations, problems } = resolveCitations(
    found,
    paragraphs,
    divisions,
    likelyParagraphs(source, paragraphs, recovery, cited),
  );
  yield;
  const { judgements, scale } = findJudgements(layout, sections, joined);
  yield;
  const furniture = furnitureOf(layout);
  const { likeness } = recognise(source.text);
  yield;
  const recommendations = findRecommendations(layout, sections, paragraphs);
  const mentions = resolveMentions(findMentions(joined), { source, sections, paragraphs, recommendations, divisions });
  yield;
  const whoAndWhen = findWhoAndWhen(layout);
  yield;
  const title = sections.find((section) => section.kind === 'cover')?.title;
  const identity: ReportIdentity = {
    likeness,
    ...whoAndWhen,
    ...(title === undefined ? {} : { title }),
    ...(scale === undefined ? {} : { scale }),
  };
  const terms = yield* findTermsInSteps(source, { furniture: furniture.map(spanOf) });
  yield;
  return {
    identity,
    sections: withGrades(layout, sections, judgements, scale),
    paragraphs,
    recommendations,
    listItems: findListItems(layout, sections, paragraphs, recommendations),
    citations: [...citations, ...mentions].sort((a, b) => a.span.start - b.span.start),
    terms,
    judgements,
    inspectionMentions: findInspectionMentions(joined, identity),
    contents: contentsOf(layout, sections),
    tables: findTables(layout, sections),
    furniture,
    problems: [...problems, ...findNumberProblems(paragraphs)].sort((a, b) => a.span.start - b.span.start),
    pages: pagesOf(layout),
  };
}

function spanOf(line: Span | { readonly span: Span }): Span {
  return 'span' in line ? line.span : { start: line.start, end: line.end };
}

function furnitureOf(layout: Layout): Furniture[] {
  return [...layout.furniture]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, kind]) => {
      const line = layout.lines[index];
      return line === undefined ? [] : [{ span: { start: line.start, end: line.end }, kind }];
    });
}

/** Each entry leads to the next section of its title; an entry that comes twice leads to the section of its turn. */
function contentsOf(layout: Layout, sections: readonly Section[]): ContentsEntry[] {
  const turns = new Map<string, number>();
  const byTitle = new Map<string, number[]>();
  sections.forEach(({ kind, title: { value } }, index) => {
    if (kind === 'contents') return;
    const title = foldTitle(value);
    byTitle.set(title, [...(byTitle.get(title) ?? []), index]);
  });
  return (layout.contents?.entries ?? []).map((entry) => {
    const title = foldTitle(entry.title);
    const turn = turns.get(title) ?? 0;
    turns.set(title, turn + 1);
    const same = byTitle.get(title) ?? [];
    const start = layout.lines[entry.firstLine]?.start ?? 0;
    const end = layout.lines[entry.lastLine]?.end ?? start;
    return { span: { start, end }, title: entry.title, section: same[turn] ?? same.at(-1) };
  });
}

function pagesOf(layout: Layout): Span[] {
  const pages: { start: number; end: number }[] = [];
  for (const line of layout.lines) {
    // A form feed with nothing behind it makes an empty page, where the next one begins.
    while (pages.length < line.page) pages.push({ start: line.start, end: line.start });
    const page = pages[line.page];
    if (page === undefined) pages.push({ start: line.start, end: line.end });
    else page.end = line.end;
  }
  return pages.length > 1 ? pages : [];
}
