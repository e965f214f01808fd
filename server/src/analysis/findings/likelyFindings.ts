import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import type { Neighbours } from './findingOrder.ts';
import { inOrder, NEIGHBOURS } from './findingOrder.ts';
import type { FindingPool } from './findingPool.ts';
import { readPool } from './findingPool.ts';
import type { Asking, FindingSigns, SignedPassage } from './findingSigns.ts';
import { signsOf } from './findingSigns.ts';
import type { Share } from './findingWeights.ts';
import { findingWeights, sharesOf, withThoseBeside } from './findingWeights.ts';
import { sharedPhrases } from '../matter/sharedPhrases.ts';
import type { Finding, Recommendation, RelatedPair, Report } from '../model.ts';
import { stemOf } from '../matter/stems.ts';

const MOST_FINDINGS = 8;
/** So many are shown anyway; further ones only if they have that share of the best one's probability. */
const ALWAYS_SHOWN = 3;
const LEAST_SHARE = 0.08;
/** Of each bullet so many are looked at. */
const MOST_RANKED = 20;
/** A recommendation of more bullets is asked about as a whole: nobody would follow so many. */
const MOST_ITEMS = 20;
const MOST_WORDS = 5;
/** A part, those beside it and those beside the next. */
const MOST_SIGNED = 2 * NEIGHBOURS + 2;
/**
 * From here on these are named as reasons: its place makes a finding twice as likely, its related words and the
 * paragraphs beside it three times as likely as they make the average one.
 */
const TELLING_ORDER = Math.log(2) / findingWeights.order;
const TELLING_RELATED = Math.log(3) / findingWeights.related;
const TELLING_NEARBY = Math.log(3) / findingWeights.nearby;

/** What is asked in a list of recommendations: a bullet, or a recommendation without bullets. */
export interface AskingPart extends Asking {
  readonly recommendation: number;
  readonly section: number | undefined;
}

/** All that the recommendations of a report ask for, in reading order. */
export function askingParts({ recommendations }: Report): AskingPart[] {
  return recommendations.flatMap(({ span, lead, items, section }, recommendation): AskingPart[] =>
    items.length === 0
      ? [{ span, recommendation, section }]
      : items.map((item) => ({ span: item.span, lead, recommendation, section })),
  );
}

/** Indices of the parts beside `part` in its own list, nearest first: lists that are to be met sooner or later begin anew. */
export function beside(parts: readonly AskingPart[], part: number): { before: number[]; after: number[] } {
  const steps = Array.from({ length: NEIGHBOURS }, (_, nth) => nth + 1);
  const isOfList = (each: number): boolean => parts[each] !== undefined && parts[each].section === parts[part]?.section;
  return {
    before: steps.map((step) => part - step).filter(isOfList),
    after: steps.map((step) => part + step).filter(isOfList),
  };
}

/**
 * The paragraphs of a report on which its recommendations likely rest. What was worked out for one recommendation is
 * kept, since those beside it ask where its findings stand.
 */
export class LikelyFindings {
  readonly #source: SourceText;
  readonly #report: Report;
  readonly #pool: FindingPool;
  readonly #parts: readonly AskingPart[];
  /** Part → its likeliest passages by their own signs. */
  readonly #shares = new Map<number, readonly Share[]>();
  /** The signs of the parts that were asked about last: their neighbours are asked about next. */
  readonly #signed = new Map<number, SignedPassages>();

  constructor(source: SourceText, report: Report) {
    this.#source = source;
    this.#report = report;
    this.#pool = readPool(source, report);
    this.#parts = askingParts(report);
  }

  /**
   * The likely findings behind a recommendation, or behind one of its bullets, the likeliest first, with the words that
   * both have. A recommendation of several bullets asks once for each, so that a finding behind one of them is not lost
   * among the others.
   */
  behind(recommendation: number, item?: number): Finding[] {
    const asked = this.#report.recommendations[recommendation];
    if (asked === undefined) return [];
    const isWhole = item === undefined && asked.items.length > MOST_ITEMS;
    const answers = isWhole ? [this.#answer(asked, this.#read(asked))] : this.#partsOf(asked, recommendation, item);
    const found = new Map<number, FoundPassage & { best: number }>();
    for (const ofPart of answers) {
      for (const [at, each] of ofPart) {
        const share = each.share / answers.length;
        const known = found.get(at);
        // The reasons are those of the bullet that adds most.
        const told = known === undefined || share > known.best ? { ...each, best: share } : known;
        found.set(at, { ...told, share: share + (known?.share ?? 0) });
      }
    }
    return this.#shown(found);
  }

  /**
   * For one of `askingParts`: index of a paragraph → by which factor it is likelier meant, by its own signs, than the average
   * one. Those that hardly are meant are left out.
   */
  fitsOf(part: number): Map<number, number> {
    const { passages } = this.#pool;
    return new Map(
      this.#sharesOf(part).map(({ at, share }) => [passages[at]?.paragraph ?? -1, share * passages.length]),
    );
  }

  #partsOf({ items }: Recommendation, recommendation: number, item: number | undefined): Answer[] {
    const first = this.#parts.findIndex((part) => part.recommendation === recommendation);
    const asked = item === undefined ? Array.from({ length: Math.max(1, items.length) }, (_, nth) => nth) : [item];
    return asked.flatMap((nth) => {
      const part = this.#parts[first + nth];
      if (part === undefined) return [];
      const neighbours = this.#neighboursOf(first + nth);
      return [this.#answer(part, this.#signsOf(first + nth, part), neighbours)];
    });
  }

  #neighboursOf(part: number): Neighbours {
    const { before, after } = beside(this.#parts, part);
    return {
      before: before.map((each) => this.#sharesOf(each)),
      after: after.map((each) => this.#sharesOf(each)),
    };
  }

  #sharesOf(part: number): readonly Share[] {
    const known = this.#shares.get(part);
    const asking = this.#parts[part];
    if (known !== undefined || asking === undefined) return known ?? [];
    const shares = sharesOf(this.#signsOf(part, asking), MOST_RANKED);
    this.#shares.set(part, shares);
    return shares;
  }

  #signsOf(part: number, asking: Asking): SignedPassages {
    const known = this.#signed.get(part) ?? this.#read(asking);
    this.#signed.delete(part);
    this.#signed.set(part, known);
    for (const oldest of this.#signed.keys()) if (this.#signed.size > MOST_SIGNED) this.#signed.delete(oldest);
    return known;
  }

  #read(asking: Asking): SignedPassages {
    return signsOf(this.#source, this.#report, this.#pool, asking);
  }

  /** The likeliest passages for one thing that is asked. */
  #answer(asking: Asking, found: SignedPassages, neighbours: Neighbours = { before: [], after: [] }): Answer {
    const { passages } = this.#pool;
    const ordered = inOrder(found, neighbours, passages.length);
    const signs = new Map(ordered.map((each) => [each.at, each.signs]));
    const usual = averageOf(found);
    return new Map(
      withThoseBeside(sharesOf(ordered, ordered.length), MOST_RANKED).map(({ at, share }) => {
        const { order = 0, related = 0, nearby = 0 } = signs.get(at) ?? {};
        return [
          at,
          {
            share,
            asking,
            isRelated: related - usual.related >= TELLING_RELATED,
            isAmongRelated: nearby - usual.nearby >= TELLING_NEARBY,
            isInOrder: order >= TELLING_ORDER,
          },
        ];
      }),
    );
  }

  /** What both passages speak of, in the words of what is asked. */
  #wordsAt(at: number, asking: Asking): string[] {
    const { index, passages, expand } = this.#pool;
    const said = this.#report.paragraphs[passages[at]?.paragraph ?? -1];
    if (said === undefined) return [];
    const other = expand(this.#source.slice(said.textSpan));
    // What a short form stands for is named only where the passage has not the short form itself.
    const asked = expand(this.#source.slice(asking.span), other);
    return sharedPhrases(index, asked, other, MOST_WORDS);
  }

  /** The words that are named for a passage: one of the question and one of its own that go together. */
  #pairAt(at: number, asking: Asking): RelatedPair | undefined {
    const { index, passages, reader, related, expand } = this.#pool;
    const matter = index.passages[at];
    const paragraph = this.#report.paragraphs[passages[at]?.paragraph ?? -1];
    if (matter === undefined || paragraph === undefined) return undefined;
    const query = reader.read(expand(this.#source.slice(asking.span)));
    const pair = related.tellingPair(
      query,
      matter,
      (one, other) => index.postings.has(`${one} ${other}`) || index.postings.has(`${other} ${one}`),
    );
    if (pair === undefined) return undefined;
    const asked = this.#wordIn(asking.span, pair[0]);
    const said = this.#wordIn(paragraph.textSpan, pair[1]);
    return asked === undefined || said === undefined ? undefined : { asked, said };
  }

  /** The first word of a stem that is printed there, a short form in its capitals; undefined if no word has the stem. */
  #wordIn(span: Span, stem: string): string | undefined {
    const words = this.#source.slice(span).match(/[a-z]+/gi) ?? [];
    const found = words.find((word) => stemOf(word.toLowerCase()) === stem);
    return found !== undefined && /[A-Z].*[A-Z]/.test(found) ? found : found?.toLowerCase();
  }

  #shown(found: Answer): Finding[] {
    const ranked = [...found].sort(([, a], [, b]) => b.share - a.share);
    const least = (ranked[0]?.[1].share ?? 0) * LEAST_SHARE;
    return ranked
      .filter(([, { share }], rank) => rank < ALWAYS_SHOWN || share >= least)
      .slice(0, MOST_FINDINGS)
      .map(([at, { share, asking, isRelated, isAmongRelated, isInOrder }]) => {
        const pair = isRelated ? this.#pairAt(at, asking) : undefined;
        return {
          paragraph: this.#pool.passages[at]?.paragraph ?? 0,
          kind: 'likely' as const,
          score: Math.min(0.99, Math.max(0.01, share)),
          words: this.#wordsAt(at, asking),
          ...(pair === undefined ? {} : { related: pair }),
          ...(isAmongRelated ? { isAmongRelated: true as const } : {}),
          ...(isInOrder ? { isInOrder: true as const } : {}),
        };
      });
  }
}

type SignedPassages = readonly SignedPassage[];

/** Index of a passage → how likely it is meant, and why. */
type Answer = ReadonlyMap<number, FoundPassage>;

interface FoundPassage {
  readonly share: number;
  /** The bullet or recommendation that it answers. */
  readonly asking: Asking;
  readonly isRelated: boolean;
  readonly isAmongRelated: boolean;
  readonly isInOrder: boolean;
}

function averageOf(found: SignedPassages): Pick<FindingSigns, 'related' | 'nearby'> {
  const average = (name: 'related' | 'nearby'): number =>
    found.reduce((sum, { signs }) => sum + signs[name], 0) / Math.max(1, found.length);
  return { related: average('related'), nearby: average('nearby') };
}
