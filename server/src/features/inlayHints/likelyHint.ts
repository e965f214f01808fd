import type { InlayHint } from 'vscode-languageserver-types';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { findingReason } from '../words/findingReason.ts';
import { judgedFindings } from '../links/judgedLinks.ts';
import { passageSpan } from '../links/linkedPassages.ts';
import type { AskingPassage } from '../links/linkedPassages.ts';
import { messages } from '../words/messages.ts';
import { passageSelection, passageWords, shownNumber } from '../passages/passageNames.ts';
import { trimmed } from '../words/prose.ts';
import { toLocation } from '../toLsp.ts';
import type { JudgedFinding, PlacedVerdict } from '../links/verdicts.ts';
import { citesAnything } from '../diagnostics/withoutEvidence.ts';

/** No screen shows more; a client that asks for the whole of a huge text gets the first ones. */
const MOST_HINTS = 100;
/** Of a finding without a number this much stands in a hint. */
const MOST_WORDS = 30;

/**
 * "→ ¶ 17, likely" behind each recommendation (or bullet of one) in `asked` that cites nothing: the likeliest finding,
 * with a link to it; "→ ¶ 17, accepted" where a reader accepted it. What readers rejected is not shown.
 */
export function likelyHints(document: ReportDocument, asked: Span, verdicts: readonly PlacedVerdict[]): InlayHint[] {
  const { report } = document;
  return report.recommendations
    .flatMap(({ items }, recommendation): AskingPassage[] => {
      const whole: AskingPassage = { kind: 'recommendation', recommendation, item: undefined };
      if (citesAnything(report, whole)) return [];
      return items.length === 0 ? [whole] : items.map((_, item) => ({ ...whole, item }));
    })
    .filter((passage) => isIn(asked, endOf(document, passage)))
    .slice(0, MOST_HINTS)
    .flatMap((passage) => hintFor(document, passage, verdicts));
}

function isIn({ start, end }: Span, offset: number | undefined): boolean {
  return offset !== undefined && start <= offset && offset <= end;
}

function endOf({ source, report }: ReportDocument, passage: AskingPassage): number | undefined {
  const span = passageSpan(report, passage);
  return span === undefined ? undefined : trimmed(source, span).end;
}

function hintFor(document: ReportDocument, passage: AskingPassage, verdicts: readonly PlacedVerdict[]): InlayHint[] {
  const { source } = document;
  const end = endOf(document, passage);
  const [best] = judgedFindings(document, passage, verdicts);
  if (end === undefined || best === undefined) return [];
  const finding = { kind: 'paragraph', paragraph: best.paragraph } as const;
  const number = shownNumber(document, finding);
  const place = passageSelection(document, finding);
  const name = number === undefined ? `“${passageWords(document, finding, MOST_WORDS)}”` : `¶ ${number}`;
  return [
    {
      position: source.positionAt(end),
      label: [
        {
          value: best.verdict === 'accepted' ? messages.hintAccepted(name) : messages.hintLikely(name),
          ...(place === undefined ? {} : { location: toLocation(document, place) }),
          tooltip: reasonFor(best),
        },
      ],
      paddingLeft: true,
    },
  ];
}

function reasonFor({ verdict, by = '', ...reasons }: JudgedFinding): string {
  if (verdict === 'accepted') return by === '' ? messages.hintAcceptedOnly() : messages.hintAcceptedBy(by);
  const reason = findingReason(reasons);
  return reason === '' ? messages.hintLikelyOnly() : messages.hintLikelyBecause(reason);
}
