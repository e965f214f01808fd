import { contains } from '../../text/span.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import type { Meaning, Problem, Report, Term, TermProblemCode } from '../model.ts';
import { printedForm } from './terms.ts';
import { findUnexplained } from './unexplained.ts';

/** The last check of each report; features ask again and again. */
const checked = new WeakMap<Report, readonly Problem[]>();

/**
 * What a careful editor would query about the short forms of a report: one is never defined, defined two ways, defined
 * only after its first use, defined and not used again, or defined twice. In reading order; kept with the report.
 */
export function findTermProblems(source: SourceText, report: Report): readonly Problem[] {
  let problems = checked.get(report);
  if (problems === undefined) {
    problems = check(source, report).sort((a, b) => a.span.start - b.span.start);
    checked.set(report, problems);
  }
  return problems;
}

function check(source: SourceText, report: Report): Problem[] {
  const undefinedOnes = findUnexplained(source, report).map((term) =>
    problem('acronym-never-defined', term, term.uses[0]),
  );
  const others = report.terms.flatMap((term) => {
    const stated = term.meanings.filter(({ how }) => how !== 'distant');
    // "Ofsted" is a name: reports use it before, or without, spelling it out.
    if (isLikeName(term.short)) return twoWays(source, term, stated);
    return [
      ...twoWays(source, term, stated),
      ...late(report, term, stated),
      ...notUsedAgain(term, stated),
      ...stated.flatMap((meaning) => twice(term, meaning)),
    ];
  });
  return [...undefinedOnes, ...others].flatMap((one) => one ?? []);
}

const isLikeName = (short: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(short);

/** At each definition after the first: what the one before says. */
function twoWays(source: SourceText, term: Term, stated: readonly Meaning[]): (Problem | undefined)[] {
  return stated.slice(1).map((meaning, index) => {
    const before = stated[index];
    if (before === undefined) return undefined;
    const short = { ...term, short: printedForm(source, term, meaning) };
    return problem('acronym-defined-two-ways', short, placeOf(meaning), [meaning.long, before.long], [placeOf(before)]);
  });
}

/** A list of abbreviations may stand at the end; a heading or the contents page may use what the text defines. */
function late(report: Report, term: Term, stated: readonly Meaning[]): (Problem | undefined)[] {
  const [first] = stated;
  if (first === undefined || stated.some(({ how }) => how === 'list')) return [];
  const introduced = Math.min(first.longSpan.start, placeOf(first).start);
  const use = term.uses.find((span) => span.start < introduced && isRunningText(report, span));
  return use === undefined ? [] : [problem('acronym-defined-late', term, use, [first.long], [placeOf(first)])];
}

function isRunningText(report: Report, span: Span): boolean {
  const { sections, contents, furniture, tables } = report;
  const others = [...sections, ...tables].map(({ title }) => title.span);
  return ![...others, ...contents.map((one) => one.span), ...furniture.map((one) => one.span)].some((other) =>
    contains(other, span),
  );
}

function notUsedAgain(term: Term, stated: readonly Meaning[]): (Problem | undefined)[] {
  const [first] = stated;
  if (first === undefined) return [];
  const definitions = stated.reduce((sum, { again = [] }) => sum + 1 + again.length, 0);
  return term.uses.length > definitions ? [] : [problem('acronym-not-used-again', term, placeOf(first), [first.long])];
}

/** What stands in a list of abbreviations is defined there again on purpose. */
function twice(term: Term, meaning: Meaning): (Problem | undefined)[] {
  if (meaning.how === 'list') return [];
  return (meaning.again ?? []).map((place) =>
    problem('acronym-defined-twice', term, place, [meaning.long], [placeOf(meaning)]),
  );
}

const placeOf = ({ shortSpan, longSpan }: Meaning): Span => shortSpan ?? longSpan;

function problem(
  code: TermProblemCode,
  { short }: Pick<Term, 'short'>,
  span: Span | undefined,
  rest: readonly string[] = [],
  related: readonly Span[] = [],
): Problem | undefined {
  return span === undefined ? undefined : { code, span, detail: [short, ...rest], related };
}
