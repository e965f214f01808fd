import { isPair } from '../../../server/src/analysis/matter/matter.ts';
import { DIGITS } from '../../../server/src/analysis/matter/relatedWords.ts';

// Makes the table of related words (server/relatedWords/table.mjs) by latent semantic analysis: the right singular vectors
// of the matrix of passages and stems, each row scaled to length 1, found by orthogonal iteration on its Gram matrix.

/** Stems of a passage, pairs among them, and how often each stands there. */
type Stems = ReadonlyMap<string, number>;

const DIMENSIONS = 40;
/** A stem must stand in so many of the reports: names of places and people do not. */
const LEAST_REPORTS = 0.3;
const ROUNDS = 40;
/** Numbers above this share of all are cut off, so that few do not make the steps of the others coarse. */
const WITHIN = 0.997;

/** The rows of the table that the passages of these reports give. */
export function wordTable(reports: readonly (readonly Stems[])[], dimensions = DIMENSIONS): string[] {
  const stems = usualStems(reports);
  const passages = reports.flat();
  const holders = stems.map((stem) => passages.filter((passage) => passage.has(stem)).length);
  const rarities = holders.map((count) => Math.log(passages.length / count));
  const axes = leadingAxes(gramOf(passages, stems, rarities), stems.length, dimensions);
  const rows = stems.map((_, at) => axes.map((axis) => (axis[at] ?? 0) * (rarities[at] ?? 0)));
  return written(stems, rows);
}

function usualStems(reports: readonly (readonly Stems[])[]): string[] {
  const found = new Map<string, number>();
  for (const report of reports) {
    const own = new Set(report.flatMap((passage) => [...passage.keys()].filter((stem) => !isPair(stem))));
    for (const stem of own) found.set(stem, (found.get(stem) ?? 0) + 1);
  }
  return [...found]
    .filter(([, count]) => count >= LEAST_REPORTS * reports.length)
    .map(([stem]) => stem)
    .sort();
}

/** The products of all pairs of columns, row after row. */
function gramOf(passages: readonly Stems[], stems: readonly string[], rarities: readonly number[]): Float64Array {
  const columns = new Map(stems.map((stem, at) => [stem, at]));
  const gram = new Float64Array(stems.length ** 2);
  for (const passage of passages) {
    const row = [...passage].flatMap(([stem, count]): [number, number][] => {
      const at = columns.get(stem);
      return at === undefined ? [] : [[at, (1 + Math.log(count)) * (rarities[at] ?? 0)]];
    });
    const square = row.reduce((sum, [, weight]) => sum + weight * weight, 0);
    for (const [one, a] of row) {
      for (const [other, b] of row) {
        const cell = one * stems.length + other;
        gram[cell] = (gram[cell] ?? 0) + (a * b) / square;
      }
    }
  }
  return gram;
}

/** The eigenvectors of a symmetric matrix with the largest values, as far as they span the same space. */
function leadingAxes(matrix: Float64Array, size: number, dimensions: number): Float64Array[] {
  let seed = 1;
  const random = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647 - 0.5;
  };
  let axes = orthonormal(
    Array.from({ length: Math.min(dimensions, size) }, () => Float64Array.from({ length: size }, random)),
  );
  for (let round = 0; round < ROUNDS; round++) axes = orthonormal(axes.map((axis) => times(matrix, axis)));
  return axes;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return Float64Array.from({ length: size }, (_, row) => dot(matrix.subarray(row * size, (row + 1) * size), vector));
}

/** Gram and Schmidt. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = Float64Array.from(vector);
    for (const each of done) {
      const share = dot(each, rest);
      for (let at = 0; at < rest.length; at++) rest[at] = (rest[at] ?? 0) - share * (each[at] ?? 0);
    }
    const length = Math.sqrt(dot(rest, rest)) || 1;
    done.push(rest.map((each) => each / length));
  }
  return done;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function written(stems: readonly string[], rows: readonly (readonly number[])[]): string[] {
  const sizes = rows
    .flat()
    .map(Math.abs)
    .sort((a, b) => a - b);
  const largest = sizes[Math.floor(sizes.length * WITHIN)] ?? 1;
  const middle = (DIGITS.length - 1) / 2;
  const digitOf = (value: number): string => {
    const step = Math.round((value / largest) * middle);
    return DIGITS[middle + Math.max(-middle, Math.min(middle, step))] ?? '';
  };
  return stems.map((stem, at) => `${stem} ${(rows[at] ?? []).map(digitOf).join('')}`);
}
