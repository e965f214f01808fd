import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type { ReportDocument, Reports } from './workspace/reports.ts';

export type Answer = <P extends WithDocument, R>(
  name: string,
  nothing: R,
  feature: (document: ReportDocument, params: P) => R,
) => (params: P, token: CancellationToken) => R;

interface WithDocument {
  readonly textDocument: { readonly uri: string };
}

/**
 * The one way from a request to a feature. A document that is unknown, closed or no report gets `nothing`; so does a
 * request that the feature fails on, which is logged with its name, document and time. The reader never sees an error.
 */
export function makeAnswer(reports: Reports, log: (message: string) => void): Answer {
  return (name, nothing, feature) => (params, token) => {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const started = Date.now();
    try {
      const document = reports.get(params.textDocument.uri);
      return document === undefined ? nothing : feature(document, params);
    } catch (error) {
      log(`${name} failed on ${uriOf(params)} after ${Date.now() - started} ms: ${describeError(error)}`);
      return nothing;
    }
  };
}

/** An error for the log, with where it comes from. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Clients may send anything: this never throws. */
function uriOf(params: unknown): string {
  const uri = (params as { textDocument?: { uri?: unknown } } | null | undefined)?.textDocument?.uri;
  return typeof uri === 'string' ? uri : 'an unnamed document';
}
