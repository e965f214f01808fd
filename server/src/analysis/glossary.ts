export function isKnownShort(_short: string): boolean {
  return false;
}
export function longFormsOf(_short: string): readonly string[] {
  return [];
}
