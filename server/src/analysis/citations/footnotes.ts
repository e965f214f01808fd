import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import { plainFigures } from '../../text/figures.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import { joinText } from '../../text/joinedText.ts';

/** The footnotes of a report in reading order, each as one text that goes over its lines. */
export function joinFootnotes({ source, lines, furniture }: Layout): JoinedText[] {
  const notes: Line[][] = [];
  for (const [index, kind] of [...furniture].sort(([a], [b]) => a - b)) {
    const line = lines[index];
    if (kind !== 'footnote' || line === undefined || line.blank) continue;
    const note = notes.at(-1);
    if (note === undefined || opensNote(line) || line.page !== note.at(-1)?.page) notes.push([line]);
    else note.push(line);
  }
  return notes.map((note) =>
    joinText(
      source.text,
      note.map(({ start, end }) => ({ start, end })),
    ),
  );
}

function opensNote({ text }: Line): boolean {
  return /^(?:\d{1,4}(?=\s|\p{L})|\[\^|\.\. \[)/u.test(plainFigures(text));
}
