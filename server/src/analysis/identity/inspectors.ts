import type { JoinedText } from '../../text/joinedText.ts';
import type { Inspector } from '../model.ts';
import type { Front } from './front.ts';

const personWith = (gap: string): string =>
  `(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\\.?\\s)?\\p{Lu}[\\p{L}’'-]+(?:${gap}(?:(?:de|van|von|der)\\s)?(?:d[’'])?\\p{Lu}[\\p{L}’'-]*\\.?){1,3}`;
const person = personWith('[ \\t]+');
/** In a list a name may run over a line end. */
const listed = personWith('(?:[ \\t]+|\\n(?!\\n|[^\\n]{0,60}:))');
const post = '(?:(?:,?\\s(?:Senior\\s)?HMI|\\s\\([^()\\n]{2,40}\\)))?';
const people = `${listed}${post}(?:(?:,?\\s(?:and|&)\\s|,\\s)${listed}${post}){0,14}`;
const title = '(?:H(?:er|is)\\s+Majesty|HMI\\b|HM\\s|Ofsted|CQC|Inspector)';

/** What stands beside or below a name in a list of inspectors. */
const inspectorsPost =
  "(?:H(?:er|is)\\s+Majesty[’'‘]?s\\s+Inspector|(?:Ofsted|CQC|Additional|Associate|Team|Social\\s+Care|Regulatory)\\s+Inspector)";

interface NamePattern {
  readonly isLead: boolean;
  readonly pattern: RegExp;
  /** Where a pattern begins with what there is much of (names, inspectors), what stands behind that: such words are few. */
  readonly telling?: RegExp;
}

const patterns: readonly NamePattern[] = [
  { isLead: true, pattern: new RegExp(`\\b(?:Lead|Reporting)\\s+[Ii]nspectors?[ \\t]*:?\\s+(${person})`, 'gu') },
  { isLead: false, pattern: new RegExp(`\\bDeputy\\s+lead\\s+inspector[ \\t]*:?\\s+(${person})`, 'gu') },
  {
    isLead: false,
    pattern: new RegExp(
      `\\b(?:Team\\s+inspectors?|Inspectors|Shadow\\s+inspectors?|Inspection\\s+team)(?:\\s\\([^()\\n]{2,60}\\))?\\s*:\\s+(${people})`,
      'gu',
    ),
  },
  {
    isLead: false,
    pattern: new RegExp(`\\b[Ii]nspectors\\s+(?:for\\s+this\\s+(?:visit|inspection)\\s+)?were\\s+(${people})`, 'gu'),
  },
  {
    isLead: true,
    telling: /,[ \t]+[Ll]ead\s+[Ii]nspector\b/u,
    pattern: new RegExp(`^(${person}),[ \\t]+[Ll]ead\\s+[Ii]nspector\\b`, 'gmu'),
  },
  {
    isLead: true,
    telling: /\sled\s+by\s/u,
    pattern: new RegExp(`\\b(?:[Ii]nspection|[Ii]nspectors|[Tt]eam),?\\s+(?:was\\s+)?led\\s+by\\s+(${person})`, 'gu'),
  },
  {
    isLead: false,
    telling: new RegExp(inspectorsPost, 'u'),
    pattern: new RegExp(`^(${person})[ \\t]*(?:[ \\t]{2}|\\n)[ \\t]*${inspectorsPost}[ \\t]*$`, 'gmu'),
  },
  {
    isLead: false,
    pattern: new RegExp(`^(?:Name\\s+of\\s+)?[Ii]nspector:?[ \\t]*\\n+[ \\t]*(${person})(?=[ \\t]*(?:,|$))`, 'gmu'),
  },
  {
    isLead: true,
    pattern: new RegExp(
      `\\bYours\\s+(?:sincerely|faithfully|truly),?\\s+[*_]*(${person})(?=[*_]*\\s+[*_]*${title})`,
      'gu',
    ),
  },
];

/** Words that no name ends with: what stood behind it on the line. */
const trailing =
  /[\s,]+(?:HMI|H(?:er|is)|HM|Majesty.*|Ofsted|CQC|Inspectors?|Lead|Team|Deputy|Senior|Quality|Director|Judge?ment|The|Age|Shadow|Regional|Associate|Services?)\b.*$/su;

/** "Ty Yousaf AI": letters for a post or an honour behind two words of a name. */
const postLetters = /(?<=^\p{Lu}[^\s]*\p{Ll}\S*\s+\S.{0,80})(?:[\s,]+\p{Lu}{2,5})+$/u;

/** The inspectors that a report names, those who led first; each name once. */
export function findInspectors(front: Front): Inspector[] {
  const found = new Map<string, Inspector>();
  for (const piece of [front.head, front.staff, front.tail])
    for (const { isLead, pattern, telling } of patterns)
      for (const match of telling?.test(piece.text) === false ? [] : piece.text.matchAll(pattern)) {
        const names = match[1] ?? '';
        const start = match.index + match[0].indexOf(names);
        for (const inspector of namesIn(piece, names, start, isLead)) {
          const known = found.get(inspector.name.value);
          if (known === undefined || (isLead && !known.isLead)) found.set(inspector.name.value, inspector);
        }
      }
  return [...found.values()].sort((a, b) => Number(b.isLead) - Number(a.isLead));
}

function* namesIn(piece: JoinedText, names: string, start: number, isLead: boolean): Generator<Inspector> {
  for (const match of names.matchAll(oneName)) {
    const name = match[0].replace(trailing, '').replace(postLetters, '').replace(/\.$/u, '');
    const isBracketed = names[match.index - 1] === '(';
    if (isBracketed || !/^\p{Lu}\S*\s+\S/u.test(name) || noName.test(name)) continue;
    const at = start + match.index;
    yield {
      name: { value: name.replace(/\s+/gu, ' '), span: piece.spanInSource({ start: at, end: at + name.length }) },
      isLead,
    };
  }
}

const oneName = new RegExp(listed, 'gu');
const noName = /^(?:H(?:er|is)\s+Majesty|HMI?)\b|\b(?:Manager|Inspection|Director)\b/u;
