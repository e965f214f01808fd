/** True if a global pattern is found in a text so many times; reads no further than it must. */
export function occursAtLeast(text: string, pattern: RegExp, times: number): boolean {
  pattern.lastIndex = 0;
  let count = 0;
  while (count < times && pattern.test(text)) count++;
  return count === times;
}
