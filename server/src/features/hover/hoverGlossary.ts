import type { Glossary, GlossaryEntry, KnownEntry } from '../../analysis/terms/known/glossary.ts';
import type { KnownTerm } from '../../analysis/terms/known/knownTerms.ts';
import type { Meaning, Term } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { line } from '../words/markup.ts';
import type { Block } from '../words/markup.ts';
import { messages } from '../words/messages.ts';
import { placeName } from '../words/places.ts';
import { fold } from '../words/prose.ts';

/** A longer term that a glossary knows, or a short form that only the team's knows: what it means, then its uses. */
export function knownTermHover(document: ReportDocument, glossary: Glossary, { known, uses }: KnownTerm): Block[] {
  const { long, short } = known.entry;
  const others = glossary.lookUpAll(long).filter(({ layer }) => layer !== known.layer);
  const [first, ...rest] = untilExplained([known, ...others]).map(entryBlocks);
  const name = short === undefined ? [{ strong: fold(long) }] : [{ strong: fold(short) }, ` – ${fold(long)}`];
  return [line(...name), ...(first ?? []), ...rest.flat(), usesLine(document, uses)];
}

/** A definition of what the report means; of what the letters usually mean, where the report means something else. */
export function glossaryBlocks(glossary: Glossary, term: Term, meaning: Meaning | undefined): Block[] {
  const { short, meanings } = term;
  const longs = meaning === undefined ? [] : [meaning, ...meanings.filter((other) => other !== meaning)];
  const ofMeaning = longs.map(({ long }) => glossary.lookUpAll(long)).find((found) => found.length > 0) ?? [];
  const known = untilExplained(ofMeaning.length > 0 ? ofMeaning : glossary.lookUpAll(short));
  const [first] = known;
  if (first === undefined) return [];
  const blocks = known.flatMap(entryBlocks);
  const long = fold(first.entry.long);
  if (meaning === undefined) return [line({ strong: short }, ` – ${long}. ${messages.notIntroduced()}`), ...blocks];
  if (ofMeaning.length > 0) return blocks;
  const other = first.layer.kind === 'team' ? messages.forTeam(short, long) : messages.elsewhere(short, long);
  return [line(other), ...blocks];
}

/** "Used 12 times in this report, first in paragraph 3, page 2." */
export function usesLine(document: ReportDocument, uses: readonly Span[]): Block {
  const [first] = uses;
  if (first === undefined) return line(messages.notUsed());
  return line(messages.usesFirst(uses.length, placeName(document, first.start)));
}

/** The strongest layer, and weaker ones only for as long as none says what the term means. */
function untilExplained(known: readonly KnownEntry[]): readonly KnownEntry[] {
  const explained = known.findIndex(({ entry }) => entry.meaning !== undefined);
  return explained < 0 ? known.slice(0, 1) : known.slice(0, explained + 1);
}

function entryBlocks({ entry, layer }: KnownEntry): Block[] {
  const source = sourceOf(entry);
  const from =
    layer.kind === 'built-in'
      ? messages.fromBuiltIn(source)
      : source === ''
        ? messages.fromTeam(fold(layer.name))
        : messages.fromTeamWithSource(fold(layer.name), source);
  return [...(entry.meaning === undefined ? [] : [line(fold(entry.meaning))]), line(from)];
}

/** "Children Act 1989, section 17(10); England; until 2015"; empty where the entry names no source. */
function sourceOf({ source, section, nation, from, until }: GlossaryEntry): string {
  const place = [source, section].filter((part) => part !== undefined).join(', ');
  const years =
    from !== undefined && until !== undefined
      ? messages.fromUntil(from, until)
      : from !== undefined
        ? messages.since(from)
        : until === undefined
          ? ''
          : messages.until(until);
  return fold([place, nation ?? '', years].filter((part) => part !== '').join('; '));
}
