/* What Node and web workers both have, and the language alone does not tell of. */

declare function atob(base64: string): string;
declare function btoa(characters: string): string;
declare function setTimeout(act: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

interface Port {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}
declare class MessageChannel {
  readonly port1: Port;
  readonly port2: Port;
}

declare const crypto: { randomUUID(): string };

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  /** Throws where `fatal` is set and the bytes are no text of the encoding. */
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Made from the sources when they are built; unknown where they are not. */
declare const ANALYSIS_VERSION: string | undefined;
