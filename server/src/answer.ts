import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import { OutdatedError } from './workspace/longReading.ts';
import type { ReportDocument, Reports } from './workspace/reports.ts';
import { requestCame } from './workspace/slices.ts';

export type Answer = <P extends WithDocument, R>(
  name: string,
  nothing: R,
  feature: (document: ReportDocument, params: P) => R,
  needs?: 'outline',
) => (params: P, token: CancellationToken) => R | Promise<R>;

interface WithDocument {
  readonly textDocument: { readonly uri: string };
}

/**
 * The one way from a request to a feature. A document that is unknown, closed or no report gets `nothing`; so does a
 * request that the feature fails on, which is logged with its name, document and time. The reader never sees an error.
 * A request about a long report waits until it is read, or the outline of it, where that is all it needs; it is cancelled if the report changes meanwhile.
 */
export function makeAnswer(reports: Reports, log: (message: string) => void): Answer {
  return <P extends WithDocument, R>(
      name: string,
      nothing: R,
      feature: (document: ReportDocument, params: P) => R,
      needs?: 'outline',
    ) =>
    (params: P, token: CancellationToken): R | Promise<R> => {
      if (token.isCancellationRequested) throw cancelled();
      requestCame();
      const started = Date.now();
      const attempt = (run: () => R): R => {
        try {
          return run();
        } catch (error) {
          log(`${name} failed on ${uriOf(params)} after ${Date.now() - started} ms: ${describeError(error)}`);
          return nothing;
        }
      };
      const answer = (document: ReportDocument | undefined): R =>
        document === undefined ? nothing : feature(document, params);
      let waiting: Promise<ReportDocument | undefined> | undefined;
      const atOnce = attempt(() => {
        const document = reports.read(params.textDocument.uri, needs);
        if (!(document instanceof Promise)) return answer(document);
        waiting = document;
        return nothing;
      });
      return waiting === undefined
        ? atOnce
        : whenRead(waiting, token).then((document) => attempt(() => answer(document)));
    };
}

/** Waits for a report as long as somebody wants the answer. */
async function whenRead<T>(reading: Promise<T>, token: CancellationToken): Promise<T> {
  const unwanted = new Promise<never>((_, reject) => {
    token.onCancellationRequested(() => {
      reject(cancelled());
    });
  });
  return Promise.race([reading, unwanted]).catch((error: unknown) => {
    throw forClient(error);
  });
}

/** What a client is told of a request that was about a text that has changed. */
function forClient(error: unknown): unknown {
  if (!(error instanceof OutdatedError)) return error;
  return new ResponseError(LSPErrorCodes.ContentModified, error.message);
}

function cancelled(): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
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
