/**
 * How wide a text would be in print in a usual proportional typeface, in units of an average lower-case letter. Whether a
 * word would still have fitted on a line is decided by this, not by the number of letters: "ill" is narrower than "www".
 */
export function printedWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += widths[text.charCodeAt(at)] ?? 1.1;
  return width;
}

/** Widths in thousandths of the type size, as in the plain sans-serif faces that public bodies use. */
const thousandths: Readonly<Record<string, number>> = {
  il: 225,
  j: 270,
  "'|": 230,
  '.,:;!': 300,
  ' ': 305,
  'f-()[]{}': 330,
  't/\\': 325,
  r: 352,
  '"*': 400,
  I: 340,
  s: 455,
  z: 450,
  'c?': 470,
  vxyk: 499,
  a: 530,
  e: 530,
  o: 545,
  '0123456789_$+<=>#~^`': 546,
  bdgpq: 554,
  hnu: 558,
  J: 440,
  FL: 515,
  ET: 570,
  PSYZ: 560,
  ABKVX: 596,
  C: 615,
  R: 630,
  HNU: 666,
  D: 680,
  G: 680,
  OQ: 712,
  '&': 680,
  w: 738,
  m: 838,
  M: 780,
  W: 910,
  '@%': 930,
};

const averageLetter = 510;

const widths = ((): Float32Array => {
  const table = new Float32Array(128).fill(1.1);
  for (const [characters, width] of Object.entries(thousandths)) {
    for (const character of characters) table[character.charCodeAt(0)] = width / averageLetter;
  }
  return table;
})();
