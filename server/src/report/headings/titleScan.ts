import { apart } from '../../text/stages/recording.ts';
import type { Changed } from '../../text/stages/recording.ts';
import { isSameData } from '../../text/stages/sameData.ts';
import type { Steps } from '../../text/stages/steps.ts';
import type { Line } from '../lines/lines.ts';
import { endsAsSentence } from '../lines/lineTests.ts';
import type { EdgeSigns } from '../lines/measure.ts';
import { reach } from '../lines/measure.ts';
import { placeInBody } from '../lines/placeInBody.ts';
import { whileChanged } from '../lines/whileChanged.ts';
import type { EarlierPart } from '../parts/parts.ts';
import { foldTitle, roleOf } from '../vocabulary.ts';
import { linesBeforeBox } from './boxLabels.ts';
import type { Heading } from './headings.ts';
import { mostLines } from './headingBlocks.ts';
import type { HeadingContext } from './headingBlocks.ts';
import { blockAt, listedTitles, numberedTitle, titleOf } from './standingTitle.ts';

/** What stands as headings do, in order. */
export interface StandingTitles {
  readonly titles: readonly Heading[];
  /** What the measure was told by, of all the text. */
  readonly edges: EdgeSigns;
}

/** So many lines before and behind the first line of a title can be looked at with it; a number may stand a dozen above its words. */
const LINES_BEFORE = 2;
const LINES_BEHIND = Math.max(mostLines + 2, 13);
/** Where more lines changed, what stands there is found anew, so that not all of them are looked at with each further key. */
const MOST_CHANGED = 24;
/** Lines that are looked at in one step. */
const LINES_A_STEP = 500;

/** Places of the body, by index, that are to be looked at again: those before `to`. */
interface Window {
  readonly from: number;
  to: number;
}

/** A title as it was found before a change. */
interface KnownTitle {
  readonly before: Heading;
  /** As it is now; undefined if it stands among lines that changed. */
  readonly title: Heading | undefined;
  /** The line, in the text as it is now, behind which it is passed. */
  readonly line: number;
}

/**
 * Finds what stands as headings do by reading the lines one after the other. What is found at a line depends on those
 * around it and on the heading above, so that after a change only lines near by are looked at again, until it stands as it stood.
 */
export class TitleScan {
  readonly #context: HeadingContext;
  readonly #listed: ReadonlyMap<string, number>;
  #known: readonly KnownTitle[] | undefined;
  /** The place that is looked at next. */
  #at = 0;
  #above: Heading | undefined;
  /** True under a heading of people, up to the next text. */
  #ofPeople = false;

  constructor(context: HeadingContext) {
    this.#context = context;
    this.#listed = listedTitles(context.contents);
  }

  /** All titles of a text. */
  *all(): Steps<Heading[]> {
    const titles: Heading[] = [];
    const { length } = this.#context.body;
    for (let pause = LINES_A_STEP; this.#at < length; pause += LINES_A_STEP) {
      apart(() => {
        while (this.#at < Math.min(pause, length)) this.#takeNext(titles);
      });
      yield;
    }
    return titles;
  }

  /** The same, from what they were before lines changed, came or went; undefined where all may be others. */
  after({ value, change }: EarlierPart<StandingTitles>): Heading[] | undefined {
    const { body, measure } = this.#context;
    const told = apart(() => measure.toldOtherwise(value.edges));
    if (told === undefined) return undefined;
    const known = value.titles.map((before): KnownTitle => {
      const hunk = change.hunks.findLast(
        (each) => each.before.from <= before.lastLine && each.before.to >= before.firstLine,
      );
      const title = hunk === undefined ? change.moved.moved(before)?.value : undefined;
      return { before, title, line: title?.firstLine ?? (hunk?.after.to ?? 0) - 1 };
    });
    const windows = change.hunks.map(({ after: { from, to } }): Window => ({
      from: placeInBody(body, from) - LINES_BEHIND - reach,
      to: placeInBody(body, to) + linesBeforeBox + reach + 1,
    }));
    return apart(() => this.#again(known, [...windows, ...told.map((at) => windowAround(at, reach))]));
  }

  /** True if with some lines changed the titles are what they were, and where they were. */
  leaves(titles: readonly Heading[], changes: readonly Changed<Line>[]): boolean {
    if (changes.length > MOST_CHANGED) return false;
    const { body, measure } = this.#context;
    this.#known ??= titles.map((title) => ({ before: title, title, line: title.firstLine }));
    const known = this.#known;
    const now = new Map<number, Line>();
    for (const { after } of changes) {
      const at = placeInBody(body, after.index);
      if (body[at]?.index === after.index) now.set(at, after);
    }
    const again = (others: readonly number[]): Heading[] =>
      whileChanged(body as Line[], now, () =>
        this.#again(
          known,
          others.map((at) => windowAround(at, 0)),
        ),
      );
    return apart(() => isSameData(measure.whileChanged(changes, again), titles));
  }

  /** The titles, some of which are known, after the places of some windows were looked at again. */
  #again(known: readonly KnownTitle[], windows: readonly Window[]): Heading[] {
    const { body } = this.#context;
    const titles: Heading[] = [];
    let nth = 0;
    this.#goTo(0, undefined);
    const takeUpTo = (at: number): void => {
      const end = lineAt(body, at);
      for (; (known[nth]?.line ?? Infinity) < end; nth++) {
        const title = known[nth]?.title;
        if (title !== undefined) titles.push(title);
      }
    };
    for (const { from, to } of merged(windows)) {
      if (this.#at >= Math.min(to, body.length)) continue;
      const first = Math.max(this.#at, from);
      takeUpTo(first);
      this.#goTo(first, titles.at(-1));
      while (this.#at < body.length) {
        while ((known[nth]?.line ?? Infinity) < lineAt(body, this.#at)) nth++;
        if (this.#at >= to && this.#standsAsBefore(known[nth - 1])) break;
        this.#takeNext(titles);
      }
    }
    if (this.#at < body.length) takeUpTo(body.length);
    return titles;
  }

  /** Goes on at a place below a title, or behind its last line. */
  #goTo(at: number, above: Heading | undefined): void {
    const { body, numbered } = this.#context;
    const behind = above === undefined ? 0 : placeInBody(body, above.lastLine) + 1;
    this.#at = Math.max(at, behind);
    this.#above = above;
    this.#ofPeople = above !== undefined && peopleTitle.test(above.title) && !numbered.has(above.firstLine);
    for (let place = behind; this.#ofPeople && place < this.#at; place++) this.#leavePeople(body[place]);
  }

  /** True if what stood at this place, below another heading perhaps, is what stands there now. */
  #standsAsBefore(old: KnownTitle | undefined): boolean {
    const { body } = this.#context;
    const [was, is] = [old?.title, this.#above];
    const hadPeople = old !== undefined && peopleTitle.test(old.before.title);
    if (this.#ofPeople || hadPeople || (was?.lastLine ?? -1) >= lineAt(body, this.#at)) return false;
    const before = body[this.#at - 1]?.index ?? -1;
    if ((was?.lastLine === before) !== (is?.lastLine === before)) return false;
    return entriesUnder(old?.before) === entriesUnder(is);
  }

  /** Looks at a place, takes the title that stands there, and goes on behind it. */
  #takeNext(titles: Heading[]): void {
    const context = this.#context;
    const listed = this.#listed;
    const at = this.#at++;
    const line = context.body[at];
    if (line === undefined) return;
    this.#leavePeople(line);
    const numbered = context.numbered.get(line.index);
    if (numbered !== undefined) {
      const { title, last } = numberedTitle(context, at, numbered, listed);
      this.#take(titles, title, last);
      this.#ofPeople = false;
      return;
    }
    const block = blockAt(context, at, listed, this.#above);
    if (block === undefined) return;
    const isOpen = this.#ofPeople || entriesUnder(this.#above)?.test(block.title) === true;
    if (isOpen && !listed.has(foldTitle(block.title)) && roleOf(block.title) === undefined) return;
    this.#take(titles, titleOf(context, block, listed), block.last);
    this.#ofPeople = peopleTitle.test(block.title);
  }

  #take(titles: Heading[], title: Heading, last: number): void {
    titles.push(title);
    this.#above = title;
    this.#at = last + 1;
  }

  #leavePeople(line: Line | undefined): void {
    if (this.#ofPeople && line?.isWiderThan(WIDE_SENTENCE) === true && endsAsSentence(line)) this.#ofPeople = false;
  }
}

const WIDE_SENTENCE = 55;

/** Under such a heading stand dates, names and what was resolved, up to the next usual heading. */
const minutesTitle = /^(?:formal )?minutes(?: of proceedings)?$/i;
/** "ORR Office of Rail and Road" under "Appendix A – Glossary of abbreviations". */
const abbreviationsTitle = /\b(?:glossary|abbreviations|acronyms)\b/i;
const abbreviation = /^(?=\p{Lu})[\p{Lu}\d&/-]{2,10}s?\s+\p{Lu}?\p{Ll}/u;

/** The titles that are entries under a heading; undefined where none is because of it. */
function entriesUnder(above: Heading | undefined): RegExp | undefined {
  if (above === undefined) return undefined;
  return minutesTitle.test(above.title) ? anyTitle : abbreviationsTitle.test(above.title) ? abbreviation : undefined;
}

const anyTitle = /^/;

/** Under such a heading stand names, one a line. */
const peopleTitle =
  /^(?:(?:annex|appendix)\s\S{1,5}\s?[:–—-]?\s)?(?:the |list of )?(?:\p{L}+ ){0,2}(?:team|members(?:hip)?|witnesses|signatories|authors)(?: and declarations of interests?)?$/iu;

/** The line at a place of the body; infinite behind its end. */
function lineAt(body: readonly Line[], at: number): number {
  return body[at]?.index ?? Infinity;
}

function windowAround(at: number, more: number): Window {
  return { from: at - LINES_BEHIND - more, to: at + LINES_BEFORE + more + 1 };
}

/** Windows in order, those that meet as one. */
function merged(windows: readonly Window[]): Window[] {
  const found: Window[] = [];
  for (const { from, to } of windows.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from: Math.max(0, from), to });
  }
  return found;
}
