import { unzipSync } from 'fflate';
import type { DocumentLimits } from '../content.ts';
import { DocumentError } from '../content.ts';

/** No text packs tighter: a file that claims more is made to do harm. */
const TIGHTEST = 1000;

/**
 * Unpacks the parts of a Word file that `wanted` names. What a part claims to hold is checked before anything is
 * unpacked, and never more than that is. Throws a DocumentError.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: DocumentLimits,
): Map<string, Uint8Array> {
  let left = limits.unpackedBytes;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!wanted(name)) return false;
        left -= originalSize;
        if (left < 0 || originalSize > TIGHTEST * Math.max(size, 1000))
          throw new DocumentError('too-many-bytes', String(originalSize));
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('damaged', error instanceof Error ? error.message : String(error));
  }
}
