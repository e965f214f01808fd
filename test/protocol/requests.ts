/** Every request about a document that the server answers: its parameters beside the document, and its empty answer. */
export interface DocumentRequest {
  readonly method: string;
  readonly rest: object;
  readonly nothing: unknown;
}

const position = { line: 0, character: 3 };
const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

export const REQUESTS: readonly DocumentRequest[] = [
  { method: 'textDocument/documentSymbol', rest: {}, nothing: [] },
  { method: 'textDocument/hover', rest: { position }, nothing: null },
  { method: 'textDocument/definition', rest: { position }, nothing: [] },
  { method: 'textDocument/references', rest: { position, context: { includeDeclaration: true } }, nothing: [] },
  { method: 'textDocument/documentHighlight', rest: { position }, nothing: [] },
  { method: 'textDocument/documentLink', rest: {}, nothing: [] },
  { method: 'textDocument/foldingRange', rest: {}, nothing: [] },
  { method: 'textDocument/selectionRange', rest: { positions: [position] }, nothing: [] },
  { method: 'textDocument/inlayHint', rest: { range }, nothing: [] },
  { method: 'textDocument/semanticTokens/full', rest: {}, nothing: { data: [] } },
  { method: 'textDocument/semanticTokens/range', rest: { range }, nothing: { data: [] } },
  { method: 'textDocument/completion', rest: { position }, nothing: [] },
  { method: 'textDocument/diagnostic', rest: {}, nothing: { kind: 'full', items: [] } },
  { method: 'textDocument/codeAction', rest: { range, context: { diagnostics: [] } }, nothing: [] },
  { method: 'textDocument/codeLens', rest: {}, nothing: [] },
  { method: 'textDocument/prepareCallHierarchy', rest: { position }, nothing: [] },
  { method: 'report/findings', rest: { position }, nothing: [] },
  { method: 'report/recommendations', rest: { position }, nothing: [] },
  { method: 'report/recommendationList', rest: {}, nothing: [] },
  { method: 'report/citations', rest: {}, nothing: [] },
  { method: 'report/actionPlan', rest: {}, nothing: [] },
  { method: 'report/setActionPlanRow', rest: { key: 'recommendation 0', fields: {}, author: '' }, nothing: null },
  { method: 'report/judgeFinding', rest: { position, finding: position, verdict: null, author: '' }, nothing: [] },
  { method: 'report/exportAnnotations', rest: { scheme: 'vscode', exported: '' }, nothing: null },
  { method: 'report/annotationsAsJsonLd', rest: {}, nothing: '' },
  { method: 'report/readAnnotations', rest: { text: '' }, nothing: { documents: [], skipped: 0 } },
  { method: 'report/readingSummary', rest: {}, nothing: null },
  { method: 'report/firstUses', rest: {}, nothing: [] },
  { method: 'report/terms', rest: {}, nothing: [] },
];

/** Parameters that no client should send and some do; each is put in the place of every parameter in turn. */
export const NONSENSE: readonly unknown[] = [
  null,
  undefined,
  -1,
  1.5,
  1e308,
  'x',
  [],
  {},
  { line: -1, character: -1 },
  { line: 1e9, character: 1e9 },
  { line: '0', character: '0' },
  { line: 0.5, character: Number.NaN },
  { start: { line: 5, character: 0 }, end: { line: 0, character: 0 } },
  { start: null, end: 7 },
];
