import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Connection, ConnectionOptions, Message, RequestMessage } from 'vscode-languageserver';

/** What a request becomes that comes at the wrong time. */
const REFUSED = 'report/refused';

type State = 'new' | 'initialized' | 'shut down';

/**
 * For `createConnection`: the order of messages that LSP 3.17 sets (“Server lifecycle”). Before `initialize`, and after
 * `shutdown`, requests are refused and notifications dropped, but for `exit`; `initialize` is answered once.
 */
export function lifeCycle(): ConnectionOptions {
  let state: State = 'new';
  return {
    messageStrategy: {
      handleMessage: (message, next) => {
        const { method, id } = message as Message & Partial<RequestMessage>;
        // Answers to what the server asked have no method.
        if (method === undefined || method === 'exit') return next(message);
        const error = errorOf(state, method);
        if (error !== undefined)
          return id === undefined ? undefined : next({ ...message, method: REFUSED, params: error } as Message);
        if (method === 'initialize') state = 'initialized';
        if (method === 'shutdown') state = 'shut down';
        return next(message);
      },
    },
  };
}

/** Answers what `lifeCycle` refuses. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, message }: LifeCycleError) => new ResponseError(code, message));
}

interface LifeCycleError {
  readonly code: number;
  readonly message: string;
}

function errorOf(state: State, method: string): LifeCycleError | undefined {
  if (state === 'shut down') return { code: ErrorCodes.InvalidRequest, message: 'The server has been shut down.' };
  if (state === 'new' && method !== 'initialize')
    return { code: ErrorCodes.ServerNotInitialized, message: 'The server has not been initialized.' };
  if (state === 'initialized' && method === 'initialize')
    return { code: ErrorCodes.InvalidRequest, message: 'The server has been initialized already.' };
  return undefined;
}
