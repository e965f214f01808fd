import { analyse } from '../../server/src/analysis/analyse.ts';
import { authorityKey } from '../../server/src/analysis/identity/authorityNames.ts';
import type { ReportIdentity } from '../../server/src/analysis/model.ts';
import { isoRange } from '../isoRange.ts';
import { SourceText } from '../../server/src/text/sourceText.ts';

interface Expected {
  /** Lower case, "and" perhaps left out. */
  readonly authority: string;
  /** Of publication: `2015-11-27`. */
  readonly date: string;
}

type Verdict = 'right' | 'wrong' | 'empty';

/** A visit ends at most so many days before its report is published. */
const MOST_DAYS = 240;

/** Counts what is read right, wrong and not at all. */
export class IdentityMeasurement {
  readonly #counts = new Map<string, Record<Verdict, number>>();
  readonly #given = new Map<string, number>();
  readonly #wrong: string[] = [];

  add(name: string, text: string, expected: Expected): void {
    const { identity } = analyse(new SourceText(text));
    this.#count(name, 'authority', identity.authority?.value, (value) => sameName(value, expected.authority));
    this.#count(name, 'published', range(identity.published), (value) => value === expected.date);
    this.#count(name, 'visited', range(identity.visited), (value) => isBefore(value, expected.date));
    this.#count(name, 'inspectorate', identity.inspectorates.map(({ value }) => value).join(', '), (value) =>
      value.includes('Ofsted'),
    );
    this.#stated(
      'lead inspector',
      identity.inspectors.some(({ isLead }) => isLead),
    );
    this.#stated('kind', identity.kind !== undefined);
    this.#stated('framework', identity.framework !== undefined);
  }
  /** What the index does not tell: only how often it is read at all. */
  #stated(what: string, isStated: boolean): void {
    this.#given.set(what, (this.#given.get(what) ?? 0) + Number(isStated));
  }

  table(): string {
    const rows = [...this.#counts].map(
      ([what, { right, wrong, empty }]) =>
        `${what.padEnd(16)}${[right, wrong, empty].map((count) => String(count).padStart(8)).join('')}`,
    );
    const given = [...this.#given].map(([what, count]) => `${what}: read in ${count} (not checked)`);
    return [`${''.padEnd(16)}   right   wrong   empty`, ...rows, ...given, ...this.#wrong].join('\n');
  }

  #count(name: string, what: string, value: string | undefined, isRight: (value: string) => boolean): void {
    const counts = this.#counts.get(what) ?? { right: 0, wrong: 0, empty: 0 };
    this.#counts.set(what, counts);
    if (value === undefined || value === '') counts.empty++;
    else if (isRight(value)) counts.right++;
    else {
      counts.wrong++;
      this.#wrong.push(`  wrong ${what}: “${value}” in ${name}`);
    }
  }
}

function range(stated: ReportIdentity['visited']): string | undefined {
  return stated === undefined ? undefined : isoRange(stated.value);
}

function sameName(value: string, expected: string): boolean {
  const fold = (name: string): string => authorityKey(name).replace(/\band\b|\s/gu, '');
  return fold(value) === fold(expected);
}

function isBefore(value: string, published: string): boolean {
  const days = (Date.parse(published) - Date.parse(value.split('/').at(-1) ?? value)) / 86_400_000;
  return days >= 0 && days <= MOST_DAYS;
}
