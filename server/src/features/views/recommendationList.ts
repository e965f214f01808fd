import type { Range } from 'vscode-languageserver-types';
import { sureness } from '../../analysis/findings/findings.ts';
import { isRecommendationAlone } from '../../report/headings/recommendationTitles.ts';
import type { RecommendationEntry, RecommendationPart, ReportLink } from '../../protocol/links.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { citedIn, passageSpan } from '../links/linkedPassages.ts';
import type { AskingPassage } from '../links/linkedPassages.ts';
import { numberOf, passageSelection, passageWords, shownNumber } from '../passages/passageNames.ts';
import { sectionName } from '../words/places.ts';
import { findingLink } from './reportLinks.ts';
import { toRange } from '../toLsp.ts';

/** `report/recommendationList`: every recommendation with its bullets and what they cite. Likely findings are asked for one by one. */
export function recommendationList(document: ReportDocument): RecommendationEntry[] {
  const { report } = document;
  const names = new Map<number | undefined, string | undefined>([[undefined, undefined]]);
  return report.recommendations.map(({ paragraph, section, items }, recommendation) => {
    const whole = partOf(document, { kind: 'recommendation', recommendation, item: undefined });
    const parts = items.map((_, item) => partOf(document, { kind: 'recommendation', recommendation, item }));
    const { title, parent } = report.sections[section ?? -1] ?? {};
    const around = title !== undefined && isRecommendationAlone(title.value) ? parent : section;
    if (around !== undefined && !names.has(around)) names.set(around, sectionName(document, around));
    const name = names.get(around);
    const label = shownNumber(document, { kind: 'recommendation', recommendation, item: undefined });
    const ofItems = parts.flatMap(({ cited }) => cited.map(keyOf));
    return {
      ...whole,
      ...(paragraph === undefined && label !== undefined
        ? { number: label }
        : numberOf(report.paragraphs[paragraph ?? -1]?.number)),
      ...(name === undefined ? {} : { section: name }),
      cited: whole.cited.filter((link) => !ofItems.includes(keyOf(link))),
      items: parts,
    };
  });
}

/** `report/citations`: the places of all cited numbers. */
export function citations({ source, report }: ReportDocument): Range[] {
  const places = report.citations.flatMap(({ targets }) => targets.map(({ span }) => span));
  return places.sort((a, b) => a.start - b.start).map((span) => toRange(source, span));
}

function partOf(document: ReportDocument, passage: AskingPassage): RecommendationPart {
  const { report, source } = document;
  const span: Span = passageSpan(report, passage) ?? { start: 0, end: 0 };
  const selection = passageSelection(document, passage) ?? span;
  return {
    range: toRange(source, span),
    selectionRange: toRange(source, selection),
    label: passageWords(document, passage),
    cited: [...citedIn(report, span, { withInferred: false }).keys()].flatMap((paragraph) => {
      return findingLink(document, {
        paragraph,
        kind: 'cited',
        score: sureness(report.paragraphs[paragraph]),
        words: [],
      });
    }),
  };
}

/** Two links lead to the same paragraph if they begin at the same place. */
function keyOf({ range }: ReportLink): string {
  return `${range.start.line}:${range.start.character}`;
}
