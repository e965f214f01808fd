import type { ClosedReport, KnownFile } from '../entry/indexedReport.ts';
import { refold, unfold } from '../entry/packedSummary.ts';
import type { SummaryHead } from '../entry/packedSummary.ts';
import type { ReportWords } from '../entry/reportWords.ts';

/*
 * A shard of the cache: what is known of some files. First four numbers of 32 bits (a mark, which also tells the order of
 * bytes; a checksum of all that follows; the length of the header; 0), then the header as JSON, then the packed words and
 * summaries of the reports: the lists of each in turn, every list beginning at a multiple of four.
 */
const MARK = 0x52_4c_58_31;
const HEAD = 16;

interface Header {
  /** What made it: another analysis, other results. */
  readonly version: string;
  readonly files: readonly CachedFile[];
}

interface CachedFile extends Omit<KnownFile, 'indexed'> {
  readonly uri: string;
  /** Left out for what is no report. */
  readonly summary?: SummaryHead;
  /** Bytes of each of its lists. */
  readonly sizes?: readonly number[];
}

/** Packs files into a shard. */
export function packShard(files: ReadonlyMap<string, KnownFile>, version: string): Uint8Array {
  const blobs: Uint8Array[] = [];
  const cached = [...files].map(([uri, { indexed, ...rest }]): CachedFile => {
    const about = { uri, ...rest };
    if (indexed === undefined) return about;
    const { head, lists: packed } = unfold(indexed.summary);
    const lists = [...listsOf(indexed.words), ...packed.flatMap(({ rows, bytes }) => [raw(rows), bytes])];
    blobs.push(...lists);
    return { ...about, summary: head, sizes: lists.map(({ length }) => length) };
  });
  const header = new TextEncoder().encode(JSON.stringify({ version, files: cached } satisfies Header));
  const parts = [header, ...blobs];
  const size = parts.reduce((sum, { length }) => sum + padded(length), HEAD);
  const bytes = new Uint8Array(size);
  let at = HEAD;
  for (const part of parts) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  const numbers = new Uint32Array(bytes.buffer, 0, 4);
  numbers.set([MARK, 0, header.length, 0]);
  numbers[1] = checksum(bytes);
  return bytes;
}

/** The files of a shard; throws if it is broken, or of another version. */
export function readShard(given: Uint8Array, version: string): Map<string, KnownFile> {
  // Lists of numbers must begin at a multiple of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length < HEAD || bytes.length % 4 !== 0) throw new Error('no shard');
  const [mark, sum, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  if (mark !== MARK || sum !== checksum(bytes)) throw new Error('broken');
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, HEAD + length))) as Header;
  if (header.version !== version) throw new Error('of another version');
  const files = new Map<string, KnownFile>();
  let at = HEAD + padded(length);
  for (const { uri, summary, sizes, ...rest } of header.files) {
    if (summary === undefined || sizes === undefined) {
      files.set(uri, { ...rest, indexed: undefined });
      continue;
    }
    const lists = sizes.map((size) => {
      const list = bytes.subarray(at, at + size);
      at += padded(size);
      return list;
    });
    files.set(uri, { ...rest, indexed: reportFrom(uri, summary, lists) });
  }
  return files;
}

const WORD_LISTS = 6;

function listsOf({ stems, starts, postings, spans, places, lengths }: ReportWords): Uint8Array[] {
  return [stems, raw(starts), postings, raw(spans), raw(places), raw(lengths)];
}

function raw({ buffer, byteOffset, byteLength }: Uint32Array | Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function reportFrom(uri: string, head: SummaryHead, lists: readonly Uint8Array[]): ClosedReport {
  const packed = lists.slice(WORD_LISTS);
  const summary = refold(
    head,
    packed.flatMap((rows, at) => {
      const bytes = packed[at + 1];
      return at % 2 === 1 || bytes === undefined ? [] : [{ rows: int32(rows), bytes }];
    }),
  );
  if (summary === undefined) throw new Error('a list is missing');
  return { uri, summary, words: wordsFrom(lists) };
}

function wordsFrom(lists: readonly Uint8Array[]): ReportWords {
  const [stems, starts, postings, spans, places, lengths] = lists;
  if (!stems || !starts || !postings || !spans || !places || !lengths) throw new Error('a list is missing');
  return {
    stems,
    starts: uint32(starts),
    postings,
    spans: uint32(spans),
    places: int32(places),
    lengths: new Uint16Array(lengths.buffer, lengths.byteOffset, lengths.length / 2),
  };
}

function uint32({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length / 4);
}

function int32({ buffer, byteOffset, length }: Uint8Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length / 4);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** FNV-1a over numbers of 32 bits, beginning behind the place of the checksum itself. */
function checksum(bytes: Uint8Array): number {
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let hash = 0x811c9dc5;
  for (let at = 2; at < numbers.length; at++) hash = Math.imul(hash ^ (numbers[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
