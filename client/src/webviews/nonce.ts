/** A word for one page that nobody can guess: only our own script runs there. */
export function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
