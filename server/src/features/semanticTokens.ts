import type { SemanticTokens } from 'vscode-languageserver-types';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { toSpan } from './toLsp.ts';

/** package.json gives each of these its description and its colours. */
export const TOKEN_TYPES = ['heading', 'paragraphNumber', 'citation', 'acronym', 'judgement'] as const;
/** `definition`: where an acronym is introduced. `inferred`: a citation whose number is lost. */
export const TOKEN_MODIFIERS = ['definition', 'inferred'] as const;

interface Token {
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifier?: (typeof TOKEN_MODIFIERS)[number];
}

/** What only analysis can tell: colours for the whole text, or for `range`. */
export function semanticTokens(document: ReportDocument, range?: unknown): SemanticTokens {
  const whole = { start: 0, end: document.source.text.length };
  const asked = range === undefined ? whole : toSpan(document.source, range);
  if (asked === undefined) return { data: [] };
  const tokens = tokensOf(document)
    .filter(({ span }) => span.end > asked.start && span.start < asked.end && span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { data: encode(document.source, sideBySide(tokens)) };
}

function tokensOf({ report }: ReportDocument): Token[] {
  const tokens: Token[] = [];
  for (const { title, grade } of report.sections) {
    tokens.push({ span: title.span, type: 'heading' });
    if (grade !== undefined) tokens.push({ span: grade.span, type: 'judgement' });
  }
  for (const { title } of report.tables) tokens.push({ span: title.span, type: 'heading' });
  for (const { grade } of report.judgements) tokens.push({ span: grade.span, type: 'judgement' });
  for (const { judgement } of report.inspectionMentions)
    if (judgement !== undefined) tokens.push({ span: judgement.span, type: 'judgement' });
  for (const { number } of report.paragraphs) {
    if (number?.source === 'printed') tokens.push({ span: number.span, type: 'paragraphNumber' });
  }
  for (const target of report.citations.flatMap(({ targets }) => targets)) {
    const modifier = target.inferred === undefined ? {} : { modifier: 'inferred' as const };
    tokens.push({ span: target.span, type: 'citation', ...modifier });
  }
  for (const { uses, meanings } of report.terms) {
    const introductions = new Set(meanings.map(({ shortSpan }) => shortSpan?.start));
    for (const span of uses) {
      const modifier = introductions.has(span.start) ? { modifier: 'definition' as const } : {};
      tokens.push({ span, type: 'acronym', ...modifier });
    }
  }
  return tokens;
}

/** Tokens must not overlap: a token inside another one cuts it in two; one that sticks out is cut. */
function sideBySide(tokens: readonly Token[]): Token[] {
  const done: Token[] = [];
  const open: Token[] = [];
  let at = 0;
  const emit = (token: Token, end: number): void => {
    if (end > at) done.push({ ...token, span: { start: at, end } });
    at = Math.max(at, end);
  };
  const closeUntil = (offset: number): void => {
    for (let last = open.at(-1); last !== undefined && last.span.end <= offset; last = open.at(-1)) {
      emit(last, last.span.end);
      open.pop();
    }
  };
  for (const token of tokens) {
    closeUntil(token.span.start);
    const around = open.at(-1);
    if (around !== undefined) emit(around, token.span.start);
    at = Math.max(at, token.span.start);
    const end = around === undefined ? token.span.end : Math.min(token.span.end, around.span.end);
    open.push({ ...token, span: { start: token.span.start, end } });
  }
  closeUntil(Infinity);
  return done;
}

/** LSP's relative numbers, five a token: line, start, length, type, modifiers; a token over several lines becomes several. */
function encode(source: SourceText, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastStart = 0;
  for (const { span, type, modifier } of tokens) {
    const modifiers = modifier === undefined ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier);
    for (let line = source.lineAt(span.start); source.lineStart(line) < span.end && line < source.lineCount; line++) {
      const start = Math.max(span.start, source.lineStart(line)) - source.lineStart(line);
      const end = Math.min(span.end, source.lineEnd(line)) - source.lineStart(line);
      if (end <= start) continue;
      data.push(
        line - lastLine,
        line === lastLine ? start - lastStart : start,
        end - start,
        TOKEN_TYPES.indexOf(type),
        modifiers,
      );
      lastLine = line;
      lastStart = start;
    }
  }
  return data;
}
