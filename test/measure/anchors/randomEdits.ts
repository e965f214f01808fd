/** A text that somebody worked on, and for each of its characters where in the old text it came from; -1 for new ones. */
export interface EditedText {
  readonly text: string;
  readonly originOf: Int32Array;
}

const NEW_WORDS =
  'however local partners quickly agreed that further evidence about this area of practice was needed'.split(' ');

/** Takes out, puts in and replaces words, takes out lines, and moves paragraphs: about one place in `every` words. */
export function editAtRandom(text: string, random: () => number, every: number): EditedText {
  const pieces: { text: string; at: number }[] = [];
  let at = 0;
  for (const word of text.split(/(?<=\s)(?=\S)/)) {
    const chance = random() * every;
    const fresh = { text: `${pickFrom(NEW_WORDS, random)} `, at: -1 };
    if (chance < 0.3) pieces.push(fresh);
    else {
      if (chance < 0.6) pieces.push(fresh);
      if (chance < 0.6 || chance >= 0.9) pieces.push({ text: word, at });
    }
    at += word.length;
  }
  const paragraphs = inParagraphs(pieces);
  for (let moves = Math.floor(paragraphs.length / 20); moves > 0; moves--) {
    const [moved] = paragraphs.splice(Math.floor(random() * paragraphs.length), 1);
    if (moved !== undefined) paragraphs.splice(Math.floor(random() * paragraphs.length), 0, moved);
  }
  return joined(paragraphs.flat());
}

function pickFrom(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? '';
}

function inParagraphs(pieces: readonly { text: string; at: number }[]): { text: string; at: number }[][] {
  const paragraphs: { text: string; at: number }[][] = [[]];
  for (const piece of pieces) {
    paragraphs.at(-1)?.push(piece);
    if (/\n\s*\n/.test(piece.text)) paragraphs.push([]);
  }
  return paragraphs;
}

function joined(pieces: readonly { text: string; at: number }[]): EditedText {
  const text = pieces.map((piece) => piece.text).join('');
  const originOf = new Int32Array(text.length);
  let to = 0;
  for (const piece of pieces) {
    for (let step = 0; step < piece.text.length; step++) originOf[to++] = piece.at < 0 ? -1 : piece.at + step;
  }
  return { text, originOf };
}
