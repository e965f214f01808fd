import { hashOf } from '../../text/bytes/contentHash.ts';
import { decode, isBinary } from '../../text/bytes/decode.ts';
import { PackedText } from '../../text/bytes/packedText.ts';
import { encodeUtf8, isUtf8 } from '../../text/bytes/utf8.ts';
import { sourceUri } from './documentUris.ts';
import { FileError } from './fileSystem.ts';
import type { FileSystem } from './fileSystem.ts';
import { MOST_CHARACTERS } from '../reports.ts';

/** What tells that a file is as it was, without reading it. */
export interface FileStamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A file that is a text, as bytes, which `decode` makes a text of. `refused` says why it is none, for the log. */
export type TextFile =
  | {
      readonly kind: 'text';
      readonly bytes: Uint8Array;
      readonly stamp: FileStamp;
      /** Tells its content from any other; worked out where somebody wants to know. */
      readonly hash: () => string;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: string; readonly stamp: FileStamp | undefined };

/** Tells the text at a URI from any other; of that of a PDF more is known than of the same text in a file of its own. */
export function contentOf(uri: string, bytes: Uint8Array): string {
  return `${sourceUri(uri) === uri ? '' : 'document-'}${hashOf(bytes)}`;
}

/** Bytes that no text of `MOST_CHARACTERS` needs, in any encoding. */
const MOST_BYTES = 3 * MOST_CHARACTERS;

/** Reads a file of text, unless it is as `known` says. Never rejects. */
export async function readTextFile(files: FileSystem, uri: string, known?: FileStamp): Promise<TextFile> {
  let stamp: FileStamp | undefined;
  try {
    const { kind: what, size, modified } = await files.stat(uri);
    if (what === 'folder') return { kind: 'missing' };
    stamp = { size, modified };
    if (known?.size === size && known.modified === modified) return { kind: 'unchanged' };
    if (size > MOST_BYTES) return { kind: 'refused', reason: `too large, ${size} bytes`, stamp };
    const bytes = await files.readFile(uri);
    if (isBinary(bytes)) return { kind: 'refused', reason: 'no text but binary', stamp };
    return { kind: 'text', bytes, stamp, hash: () => contentOf(uri, bytes) };
  } catch (error) {
    if (error instanceof FileError && error.kind === 'missing') return { kind: 'missing' };
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error), stamp };
  }
}

/** Reads a file as a text of which little is wanted; undefined where there is none. Never rejects. */
export async function readPacked(files: FileSystem, uri: string): Promise<PackedText | undefined> {
  try {
    const { size } = await files.stat(uri);
    if (size > MOST_BYTES) return undefined;
    const bytes = await files.readFile(uri);
    if (!isBinary(bytes) && isUtf8(bytes)) return new PackedText(hasMark(bytes) ? bytes.subarray(MARK.length) : bytes);
    const decoded = decode(bytes);
    return 'refused' in decoded ? undefined : new PackedText(encodeUtf8(decoded.text));
  } catch {
    return undefined;
  }
}

/** The byte order mark of UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

function hasMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, at) => bytes[at] === byte);
}
