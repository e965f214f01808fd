/** The few assertions of the editor tests; they run in Node and in a web worker alike. */

export function equal<T>(actual: T, expected: T, what: string): void {
  if (!Object.is(actual, expected)) throw new Error(`${what}: expected ${show(expected)}, found ${show(actual)}`);
}

export function ok(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

export function contains(text: string, part: string, what: string): void {
  if (!text.includes(part)) throw new Error(`${what}: expected ${show(part)} in ${show(text.slice(0, 500))}`);
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
