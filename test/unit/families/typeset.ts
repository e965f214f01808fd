/*
 * Sets a report on pages as `pdftotext -layout` and plain `pdftotext` would give it back: running heads, page numbers,
 * hanging indents, a contents page with leaders, footnotes at the feet of the pages. What a citation in the source is to
 * lead to is marked there as `⟦32→32. The pumps⟧`: shown is "32", which leads to what begins "32. The pumps"; several
 * targets are parted by "|"; `⟦15→⟧` is another document's and leads nowhere. `{…}` is a footnote.
 */

/** A piece of a report, one above the other. */
export interface Piece {
  readonly kind: 'chapter' | 'heading' | 'numbered' | 'plain' | 'contents' | 'caption';
  /** What stands in the margin. */
  readonly number: string;
  readonly text: string;
}

export interface Style {
  /** Characters of a line, lines of a page. */
  readonly measure: number;
  readonly lines: number;
  /** What stands above each page; a function of the heading that the page belongs to. */
  readonly head: (page: number, heading: string) => string;
  /** False: `pdftotext` without -layout, which knows no indents. */
  readonly keepsLayout: boolean;
  /** True if numbers stand on lines of their own, as `pdftotext` often puts them. */
  readonly numbersApart?: boolean;
  /** True if footnotes begin again at 1 on each page. */
  readonly notesPerPage?: boolean;
}

/** A report on its pages and what is true of it. Offsets are UTF-16 offsets of `text`. */
export interface Typeset {
  readonly text: string;
  readonly headings: readonly { readonly title: string; readonly line: number }[];
  readonly citations: readonly GoldCitation[];
}

export interface GoldCitation {
  readonly start: number;
  readonly end: number;
  /** How each target begins; empty for another document's. */
  readonly targets: readonly string[];
}

export const heading = (text: string): Piece => ({ kind: 'heading', number: '', text });
/** A heading that stands above the pages of what follows, too. */
export const chapter = (text: string): Piece => ({ kind: 'chapter', number: '', text });
export const plain = (text: string): Piece => ({ kind: 'plain', number: '', text });
/** Short lines that are no heading: a box's or table's rows. */
export const caption = (text: string): Piece => ({ kind: 'caption', number: '', text });
export const numbered = (number: string, text: string): Piece => ({ kind: 'numbered', number, text });
export const contents: Piece = { kind: 'contents', number: '', text: 'Contents' };

// Marks of no width, one pair for each citation, that live through the setting.
const openMark = 0xe200;
const closeMark = 0xe800;
const headingMark = '\ue100';
const noteMark = 0xee00;
const marks = /[\ue100-\uefff]/g;

const widthOf = (text: string): number => text.replace(marks, '').length;

interface Set {
  readonly lines: string[];
  readonly notes: readonly number[];
  readonly heading: string | undefined;
  readonly isChapter: boolean;
}

/** Sets `pieces` on pages. */
export function typeset(pieces: readonly Piece[], style: Style): Typeset {
  const goals: string[][] = [];
  const notes: string[] = [];
  const marked = pieces.map((piece) => ({ ...piece, text: takeMarks(piece.text, goals, notes) }));
  const blocks = marked.map((piece): Set => {
    const lines = piece.kind === 'contents' ? [] : setPiece(piece, style);
    const found = [...piece.text.matchAll(/[\uee00-\uefff]/g)].map(([mark]) => mark.charCodeAt(0) - noteMark);
    const isChapter = piece.kind === 'chapter';
    return { lines, notes: found, heading: isChapter || piece.kind === 'heading' ? piece.text : undefined, isChapter };
  });
  // Title and contents have a page of their own.
  const title = blocks[0]?.lines ?? [];
  const hasContents = pieces.some(({ kind }) => kind === 'contents');
  const { pages, places } = fillPages(hasContents ? blocks.slice(2) : blocks, notes, style);
  const front = hasContents ? [[...title, '', 'Contents', '', ...setContents(places, style), '', '']] : [];
  return readMarks([...front, ...pages].map((page) => page.join('\n')).join('\n\f'), goals);
}

function takeMarks(text: string, goals: string[][], notes: string[]): string {
  const withGoals = text.replace(/⟦([^→⟧]*)→([^⟧]*)⟧/g, (_, shown: string, goal: string) => {
    goals.push(goal === '' ? [] : goal.split('|'));
    const at = goals.length - 1;
    return `${String.fromCharCode(openMark + at)}${shown}${String.fromCharCode(closeMark + at)}`;
  });
  return withGoals.replace(/\{([^}]*)\}/g, (_, note: string) => {
    notes.push(note);
    return String.fromCharCode(noteMark + notes.length - 1);
  });
}

const hang = 6;

function setPiece({ kind, number, text }: Piece, style: Style): string[] {
  if (kind === 'heading' || kind === 'chapter') return wrap(headingMark + text, style.measure - 12);
  if (kind === 'caption') return text.split('/').map((row) => row.trim());
  const indent = style.keepsLayout ? ' '.repeat(number === '' ? 0 : Math.max(hang, number.length + 2)) : '';
  const lines = wrap(text, style.measure - indent.length);
  if (number === '') return lines;
  if (style.numbersApart === true) return [number, '', ...lines];
  if (!style.keepsLayout) return [`${number} ${lines[0] ?? ''}`, ...lines.slice(1)];
  return lines.map((line, at) => (at === 0 ? number.padEnd(indent.length) + line : indent + line));
}

function wrap(text: string, measure: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > measure) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

interface Filled {
  readonly pages: string[][];
  readonly places: { readonly title: string; readonly page: number }[];
}

function fillPages(blocks: readonly Set[], notes: readonly string[], style: Style): Filled {
  const pages: string[][] = [];
  const places: { title: string; page: number }[] = [];
  const title = (blocks[0]?.heading ?? '').replace(marks, '');
  let [body, foot, current, note] = [[] as string[], [] as string[], '', 0];
  const close = (): void => {
    const number = pages.length + 2;
    const head = [style.head(number, current === '' ? title : current), ''];
    pages.push([
      ...(pages.length === 0 ? [] : head),
      ...body,
      ...(foot.length === 0 ? [] : ['', ...foot]),
      '',
      centred(String(number), style),
      '',
    ]);
    [body, foot, note] = [[], [], style.notesPerPage === true ? 0 : note];
  };
  for (const block of blocks) {
    const own = block.notes.length * 3;
    if (body.length > 0 && body.length + foot.length + Math.min(block.lines.length, 4) + own > style.lines - 6) close();
    if (block.heading !== undefined) {
      if (block.isChapter) current = block.heading.replace(marks, '');
      places.push({ title: block.heading.replace(marks, ''), page: pages.length + 2 });
    }
    if (body.length > 0) body.push('');
    for (const line of block.lines) {
      if (body.length + foot.length > style.lines) close();
      body.push(
        line.replace(/[\uee00-\uefff]/g, (mark) => {
          note++;
          const text = wrap(notes[mark.charCodeAt(0) - noteMark] ?? '', style.measure - 5);
          const sign = style.keepsLayout ? String(note).padEnd(5) : `${note} `;
          foot.push(...text.map((each, at) => (at === 0 ? sign : style.keepsLayout ? '     ' : '') + each));
          return String(note);
        }),
      );
    }
  }
  close();
  return { pages, places };
}

function centred(text: string, { keepsLayout, measure }: Style): string {
  return keepsLayout ? ' '.repeat(Math.floor(measure / 2)) + text : text;
}

function setContents(places: Filled['places'], { keepsLayout, measure }: Style): string[] {
  return places.map(({ title, page }) =>
    keepsLayout ? `${title} ${'.'.repeat(Math.max(3, measure - title.length - 6))} ${page}` : `${title} ${page}`,
  );
}

/** Takes the marks out again and remembers where they stood. */
function readMarks(marked: string, goals: readonly string[][]): Typeset {
  const starts = new Map<number, number>();
  const citations: GoldCitation[] = [];
  const headings: { title: string; line: number }[] = [];
  let text = '';
  let line = 0;
  for (const sign of marked) {
    const code = sign.charCodeAt(0);
    if (sign === '\n') line++;
    if (sign === headingMark) headings.push({ title: '', line });
    else if (code >= openMark && code < closeMark) starts.set(code - openMark, text.length);
    else if (code >= closeMark && code < noteMark) {
      const at = code - closeMark;
      citations.push({ start: starts.get(at) ?? 0, end: text.length, targets: goals[at] ?? [] });
    } else text += sign;
  }
  const rows = text.split('\n');
  return { text, headings: headings.map((each) => ({ ...each, title: (rows[each.line] ?? '').trim() })), citations };
}
