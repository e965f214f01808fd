import { parseSidecar } from '../annotations/sidecar/sidecar.ts';
import type { ImportAnswer } from '../protocol/exchange.ts';
import { readHypothesis } from './hypothesisImport.ts';
import { checked, readWebAnnotations } from './webAnnotationImport.ts';

/**
 * Reads the text of a file of annotations: one of ours, an export of Hypothesis, or W3C annotations of another program.
 * Never throws; what is none of these has no documents. `source` is the report that the annotations are for.
 */
export function readImport(text: string, source: string): ImportAnswer {
  const own = parseSidecar(text);
  if (own.isReadable && own.annotations.length > 0) {
    const annotations = own.annotations.map((one) => ({ ...one, target: { ...one.target, source } }));
    return answer(annotations, own.kept.length);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { documents: [], skipped: 0 };
  }
  const hypothesis = readHypothesis(value, source);
  if (hypothesis !== undefined) {
    const read = hypothesis.map((document) => ({ document, ...checked(document.annotations) }));
    return {
      documents: read.map(({ document, annotations }) => ({ ...document, annotations })),
      skipped: read.reduce((sum, { skipped }) => sum + skipped, 0),
    };
  }
  const others = readWebAnnotations(value, source);
  return others === undefined ? { documents: [], skipped: 0 } : answer(others.annotations, others.skipped);
}

function answer(annotations: ImportAnswer['documents'][number]['annotations'], skipped: number): ImportAnswer {
  return { documents: [{ uri: '', title: '', annotations }], skipped };
}
