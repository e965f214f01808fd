import { AbstractMessageWriter } from 'vscode-languageserver/node';
import type { Message, MessageWriter } from 'vscode-languageserver/node';
import { isKept } from '../features/keptAnswers.ts';

/**
 * Writes messages to a stream, each head with its body in one piece: written one after the other, as the library does it,
 * they wake up whoever reads twice. Answers that are kept are made into JSON once.
 */
export class WholeMessages extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: NodeJS.WritableStream;
  readonly #written = new WeakMap<object, Buffer>();

  /** Errors of the stream, and its end, are told to those who listen to the writer. */
  constructor(stream: NodeJS.WritableStream) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => {
      this.fireError(error);
    });
    stream.on('close', () => {
      this.fireClose();
    });
  }

  /** Resolves when the stream has taken the message; rejects if it cannot be made into JSON or written. */
  async write(message: Message): Promise<void> {
    const { result, ...rest } = message as Message & { readonly result?: unknown };
    const written = isKept(result) ? this.#withKept(rest, result) : whole(JSON.stringify(message));
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(written, (error) => {
        if (error === null || error === undefined) resolve();
        else reject(error);
      });
    });
  }

  end(): void {
    this.#stream.end();
  }

  #withKept(rest: Message, result: object): Buffer {
    const json = this.#written.get(result) ?? Buffer.from(JSON.stringify(result));
    this.#written.set(result, json);
    // What is not the result is at least `{"jsonrpc":"2.0"}`.
    const before = `${JSON.stringify(rest).slice(0, -1)},"result":`;
    const size = Buffer.byteLength(before) + json.byteLength + 1;
    return Buffer.concat([Buffer.from(headOf(size) + before), json, Buffer.from('}')]);
  }
}

function whole(json: string): string {
  return headOf(Buffer.byteLength(json)) + json;
}

function headOf(bytes: number): string {
  return `Content-Length: ${bytes}\r\n\r\n`;
}
