import { knownScales } from '../../report/frameworks.ts';
import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import { lineTest, lineValue } from '../../report/lines/lineMemo.ts';
import { endsSentence } from '../../report/lines/lines.ts';
import { gradeLine, gradeWords } from '../../report/vocabulary.ts';
import { detached } from '../../text/detached.ts';
import type { Span } from '../../text/span.ts';
import type { GradeMeaning, JudgementScale } from '../model.ts';

const mostScaleLines = 60;

/** The scale of grades: as the report prints it, else the usual one that has all the grades seen. */
export function findScale(layout: Layout, grades: readonly string[]): JudgementScale | undefined {
  const printed = scaleInBrackets(layout) ?? scaleInRows(layout);
  if (printed !== undefined) return printed;
  const seen = new Set(grades.map(foldGrade));
  if (seen.size === 0) return undefined;
  const known = knownScales.find(({ grades }) =>
    [...seen].every((grade) => grades.some((each) => each.grade === grade || each.also?.includes(grade) === true)),
  );
  if (known === undefined) return undefined;
  return {
    source: 'known',
    name: known.name,
    grades: known.grades.map(({ grade, meaning }) => ({ grade: capital(grade), meaning })),
  };
}

function foldGrade(grade: string): string {
  return grade
    .toLowerCase()
    .replace(/\(?\bgrade\s*\d\)?|\d|[().:*–-]/g, '')
    .trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A grade of a scale on its line. */
interface GradeOnLine {
  readonly grade: string;
  readonly figure: string;
  /** Characters before it, and of it. */
  readonly before: number;
  readonly length: number;
}

/** The scale that a line prints in brackets; undefined for most lines. */
const bracketsOn = lineValue((text): readonly GradeOnLine[] | undefined => {
  if (text.length > 400 || !text.includes('(') || !/\d\s?[:=–-]/.test(text)) return undefined;
  const grades = Array.from(
    text.matchAll(/(\d)\s?[:=–-]\s?([a-z][a-z/ ]{2,40})(?=[;,)])/gi),
    ({ 0: { length }, 1: figure = '', 2: name = '', index }): GradeOnLine => ({
      grade: detached(capital(name.trim())),
      figure: detached(figure),
      before: index,
      length,
    }),
  );
  const named = grades.filter(({ grade }) => grade.split('/').some((each) => gradeLine.test(each)));
  return grades.length >= 3 && named.length >= 3 ? grades : undefined;
});

/** "(4: excellent/outstanding; 3: good; 2: adequate; 1: inadequate)" */
function scaleInBrackets(layout: Layout): JudgementScale | undefined {
  for (const line of layout.body) {
    const printed = bracketsOn(line);
    if (printed === undefined) continue;
    const grades = printed.map(({ grade, figure, before, length }): GradeMeaning => {
      const start = line.start + before;
      return { grade, figure, meaning: '', span: { start, end: start + length } };
    });
    return { source: 'printed', name: `${grades.length} grades`, grades };
  }
  return undefined;
}

/** A table whose rows begin with a grade and go on with what it means. */
function scaleInRows(layout: Layout): JudgementScale | undefined {
  for (let at = 0; at < layout.body.length; at++) {
    const first = layout.body[at];
    if (first === undefined || !opensScaleRow(first)) continue;
    const grades = readRows(layout.body.slice(at, at + mostScaleLines));
    if (grades.length >= 3) return { source: 'printed', name: `${grades.length} grades`, grades };
  }
  return undefined;
}

const scaleRow = new RegExp(
  `^\\W{0,3}(${gradeWords})\\W{0,3}(?:\\(?grade\\s*(\\d)\\)?)?(?:\\t\\s*|\\s{2,}|\\s*[:–-]\\s+|\\s+(?=An? )|$)(.*)$`,
  'i',
);

const opensScaleRow = lineTest((text) => scaleRow.test(text));

function readRows(lines: readonly Line[]): GradeMeaning[] {
  const rows: { grade: string; figure: string | undefined; meaning: string; span: Span }[] = [];
  for (const line of lines) {
    const match = scaleRow.exec(line.text);
    const current = rows.at(-1);
    if (match !== null && !rows.some((row) => row.grade === capital((match[1] ?? '').toLowerCase()))) {
      const [, grade = '', figure, meaning = ''] = match;
      const start = line.start + line.text.indexOf(grade);
      rows.push({
        grade: capital(grade.toLowerCase()),
        figure,
        meaning: meaning.trim(),
        span: { start, end: start + grade.length },
      });
    } else if (current === undefined || match !== null || /^\d+\.|:$/.test(line.text) || line.text.length > 160) break;
    else if (rows.length < 6 && current.meaning.length < 300 && !endsSentence(current.meaning)) {
      // A cell may be wrapped; what follows the last row's own end is no part of it.
      if (current.meaning !== '' && /^\p{Lu}/u.test(line.text)) break;
      current.meaning = `${current.meaning} ${line.text}`.trim();
    } else break;
  }
  // A question behind a grade is what the next grade judges.
  const described = rows.filter(({ meaning }) => meaning.split(/\s+/).length >= 3 && !meaning.endsWith('?'));
  if (described.length < 3 || described.length < rows.length - 1) return [];
  return rows.map(({ grade, figure, meaning, span }) => ({
    grade,
    meaning,
    span,
    ...(figure === undefined ? {} : { figure }),
  }));
}
