import type { Flow } from '../lines/columns.ts';
import { textOf } from '../lines/furniture.ts';
import type { Tag } from '../lines/runs.ts';

/** How far the tags of a PDF can be believed: some are made by guessing, line by line. */
export interface TagTrust {
  readonly paragraphs: boolean;
}

const PARAGRAPH = /^(?:P|H\d?|Title|LBody|LI|Lbl|Caption|TD|TH|TOCI|Note|FENote|BlockQuote|Quote)$/;

/** The innermost element around a tag that is a paragraph of some kind. */
export function paragraphTag(tag: Tag | undefined): Tag | undefined {
  let at = tag;
  while (at !== undefined && !PARAGRAPH.test(at.role)) at = at.parent;
  // The sign and the words of a list item are one item.
  return at?.role === 'Lbl' || at?.role === 'LBody' ? (at.parent ?? at) : at;
}

/** The nearest element of such a role around a tag. */
export function tagOf(tag: Tag | undefined, role: RegExp): Tag | undefined {
  let at = tag;
  while (at !== undefined && !role.test(at.role)) at = at.parent;
  return at;
}

/** Reads how often an element ends where a sentence does not: often, and elements are no paragraphs. */
export function trustTags(flows: readonly Flow[]): TagTrust {
  let changes = 0;
  let broken = 0;
  let tagged = 0;
  let lines = 0;
  for (const flow of flows) {
    flow.forEach((line, at) => {
      lines++;
      const own = paragraphTag(line.tag);
      if (own !== undefined) tagged++;
      const before = flow[at - 1];
      const last = paragraphTag(before?.tag);
      if (before === undefined || own === undefined || last === undefined || own === last) return;
      changes++;
      if (/[\p{Ll},]$/u.test(textOf(before)) && /^\p{Ll}/u.test(textOf(line))) broken++;
    });
  }
  return { paragraphs: tagged > lines * 0.5 && broken <= changes * 0.12 };
}
