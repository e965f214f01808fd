/* The numbers and letters behind a word such as "section": "2, 4 and 6 to 8", "IV.B", "One and Two". */

/** Numbers with their offsets in the text; `first` and `last` as printed, the same for one alone. */
export interface ReadLabel {
  readonly start: number;
  readonly end: number;
  readonly first: string;
  readonly last: string;
}

/** What may stand in brackets behind a label: "(2)", "(iv)", "(b)". */
const inBrackets = String.raw`\((?:[A-Z]|\d{1,2}|[ivx]{1,5}|[a-z])\)`;

/** How parts are numbered, the longer forms before those that they begin with. */
const forms = [
  // "2013/011", "26-1"
  String.raw`\d{1,4}[/-]\d{2,4}`,
  // "R/2021/139"
  String.raw`[A-Z]{1,2}\/\d{2,4}\/\d{1,4}`,
  // "M23-01"
  String.raw`[A-Z]{1,2}\d{2}-\d{2}(?!\d)`,
  // "M-20-4", "AO-2018-030-SI-01"
  String.raw`[A-Z]{1,2}-\d{2,4}-\d{1,3}(?:-[A-Z]{2}-\d{1,3})?`,
  // "IV. B. 2."
  String.raw`[IVX]{1,6}\.\s[A-Z]\.(?:\s(?:\d{1,2}|[a-z])\.){0,3}(?!\s\p{L}\.)`,
  // "III.B.1", "VI-A.2", "V.B(2)", "V(A)(2)"
  String.raw`[IVX]{1,6}(?:(?:\.(?:[A-Z]|\d{1,2})|[-–][A-H])(?:\.(?:\d{1,2}|[a-z])){0,3}(?:${inBrackets}){0,2}|(?:${inBrackets}){1,4})(?!\p{L})`,
  // "B(a)", "A1.2(iv)"
  String.raw`[A-Z]\d{0,2}(?:\.\d{1,2}){0,2}(?:\((?:[ivx]{1,5}|[A-Z]|\d{1,2})\)){1,3}`,
  // "B.3"
  String.raw`[A-Z](?:\.\d{1,2}){1,3}(?!\d)`,
  // "F3.2-1"
  String.raw`[A-Z]{1,2}\d{1,3}\.\d{1,3}-\d{1,2}`,
  // "(iv)", "(c)(2)"
  String.raw`\((?:[ivxl]{1,7}|[a-z])\)(?:\((?:[ivx]{1,5}|[a-z]|\d{1,2})\)){0,2}`,
  // "5", "5.27", "A1.15", "17A"
  String.raw`[A-Z]?\d{1,4}(?:\.\d{1,3}){0,3}(?:[A-Z](?!\p{L}))?`,
  // "B"
  String.raw`[A-Z](?!\p{L})`,
  // "IV"
  String.raw`[IVX]{1,6}(?!\p{L})`,
  String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b`,
];
const label = new RegExp(`^(?:${forms.join('|')})`, 'iu');
const longestLabel = 20;
const between = /^\s{0,3}(?:,\s{0,3}(?:and\s{1,3})?|and\s{1,3}|or\s{1,3}|&\s{0,3})/i;
const range = /^\s{0,3}(?:[-–—−]|to\s|through\s)\s{0,3}/;
/** So many are read at most. */
const most = 40;

/** "Issues (1) and (2)"; elsewhere "(2)" rather begins what comes next. */
const bracketed = /^\(\d{1,2}\)/;

interface HowPrinted {
  readonly mayStandInBrackets?: boolean;
}

/** The numbers that follow one another from an offset on, with their offsets: "2, 4 and 6 to 8". */
export function readLabels(text: string, from: number, how: HowPrinted = {}): ReadLabel[] {
  const targets: ReadLabel[] = [];
  let at = from;
  while (targets.length < most) {
    const gap = targets.length === 0 ? '' : between.exec(text.slice(at, at + 12))?.[0];
    if (gap === undefined) break;
    const start = at + gap.length;
    const first = labelAt(text, start, how);
    // "section 2, and nine boats": only "Parts One and Two" goes on in words.
    const isWord = first !== undefined && /^[a-z]{3}/i.test(first);
    // "In section B, I deal with boats".
    if (gap.startsWith(',') && first === 'I' && /^\s\p{Ll}/u.test(text.slice(start + 1, start + 3))) break;
    if (first === undefined || (isWord && targets.length > 0 && /\d/.test(targets[0]?.first ?? ''))) break;
    let end = start + first.length;
    const dash = range.exec(text.slice(end, end + 10))?.[0];
    const last = dash === undefined ? undefined : labelAt(text, end + dash.length, how);
    // "Recommendation 26–1" is one number, of a report that counts so.
    if (last !== undefined && /^\S$/u.test(dash ?? '') && goesBack(first, last)) break;
    if (dash !== undefined && last !== undefined) end += dash.length + last.length;
    targets.push({ start, end, first, last: last ?? first });
    at = end;
  }
  return targets;
}

/** True for 26 and 1, not for 142 and 3, which is 143. */
function goesBack(first: string, last: string): boolean {
  const ends = first.slice(0, Math.max(0, first.length - last.length)) + last;
  return /^\d+$/.test(first + last) && Number(ends) < Number(first);
}

function labelAt(text: string, at: number, { mayStandInBrackets = false }: HowPrinted): string | undefined {
  const words = text.slice(at, at + longestLabel);
  const found = (mayStandInBrackets ? bracketed.exec(words)?.[0] : undefined) ?? label.exec(words)?.[0];
  return found === undefined || /^[\p{L}\d]/u.test(text[at + found.length] ?? '') ? undefined : found;
}

/** True if all are Roman numbers, perhaps with parts: "IV", "IV.B". */
export function areRoman(labels: readonly ReadLabel[]): boolean {
  return labels.every(({ first }) => /^[IVX]{1,5}(?:\.|$)/.test(first));
}

/** True if all are letters, perhaps with a number and parts: "D", "B2", "E(2)(b)", "(C)". */
export function areLettered(labels: readonly ReadLabel[]): boolean {
  return labels.every(({ first }) => /^(?:[A-Z]\d{0,2}(?:[.(]|$)|\([A-Z]\))/.test(first));
}

/** True if all are numbers with parts: "2.3", "2.3.1". */
export function areDeep(labels: readonly ReadLabel[]): boolean {
  return labels.every(({ first }) => /^\d{1,2}(?:\.\d{1,2}){1,2}$/.test(first));
}
