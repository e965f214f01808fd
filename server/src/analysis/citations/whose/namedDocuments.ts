import { DOCUMENT, TITLED } from './documentWords.ts';

/* Documents that the words around a number name: behind it, before it, before its comma, before its bracket. */

const documentBehind = new RegExp(
  `^(?:[\\s,(]*\\([a-z0-9]{1,4}\\))*[\\s,(]*(?:(?:of|to|in|from|under|per)\\s+(?:[^\\s.;:()]+\\s+){0,6}?${DOCUMENT}\\b|of\\s+(?!the (?:above|following)\\b)\\S|(?:in|to|from)\\s+(?:her|his|their)\\s)`,
  'iu',
);

const ofItBehind = /^[\s,]*(?:thereof|therein)\b/i;

/** True if the words behind a number name a document: "of the Code", "in her report". */
export function goesOnWithDocument(behind: string): boolean {
  return documentBehind.test(behind) || ofItBehind.test(behind);
}

/** "in her statement (", "Mr Mast’s first statement at": somebody's own document. */
const documentBefore = new RegExp(
  `(?:\\b(?:his|her|their|its|whose|that(?!\\s(?:the|an?|all|any|each|this|our|it|they|we|there)\\b)|another|previous|earlier|interim|first|second|third|fourth|fifth|final|draft|joint|annual|\\d{4}(?!\\s(?:with|to|and|for|on|in|by|of|at|from|as|that|which|when|about)\\b))|[’']s|s[’'])\\s+(?:[\\p{L}\\d’'-]+\\s+){0,3}${DOCUMENT}\\b(?:(?!\\s(?:is|was|are|were|has|had)\\s|,\\sfor\\s)[^.;:()]){0,25}[\\s,(]*(?:at|see|in)?[\\s,]*$`,
  'iu',
);
/** "I return to Ms Hale’s evidence at paragraph 18.12", "whose report we considered at": the report tells of it there. */
const tellsOfEvidence =
  /(?<!\p{L})(?:I|[Ww]e)\s(?:(?:shall|will|have|also|further)\s){0,2}(?:return(?:ed)?|turn(?:ed)?|come|came|deal|dealt|address(?:ed)?|discuss(?:ed)?|consider(?:ed)?|describe[d]?|summarise[d]?)\s(?:[^.;:()]{0,60}\bevidence\s|with\s|to\s)?(?:at|in)\s$/u; /** "we describe what the 2023 report asked for in paragraph 6": what is told now is told in this report. */
const tellsOfIt =
  /(?<!\p{L})(?:I|[Ww]e)\s(?:(?:shall|will)\s)?(?:describe|discuss|set\sout|explain|summari[sz]e|reproduce|quote|deal\swith|return\sto|turn\sto)\s[^.;:()]{0,60}\s(?:in|at)\s$/u;
/** "the Committee refers to its comments in paragraph 22". */
const itsOwnWords = /\brefer(?:s|red)?\sto\sits\s(?:\p{Ll}+\s){0,2}(?:comments?|observations?|remarks?)\s(?:in|at)\s$/u;

/** "(Mast statement, paragraph 12)"; outside brackets the document needs a name. */
const document = new RegExp(
  `(?<!\\bthis\\s|\\bthe\\s)\\b${DOCUMENT}(?:\\s\\d{1,2})?[\\s,:;]*(?:at|see)?[\\s,]*$`,
  'iu',
);
const namedDocument = new RegExp(
  `(?<!\\p{L})(?!(?:It|We|I|He|She|They|This|That|The(?=\\sevidence\\s))\\s)\\p{Lu}[\\p{L}’'-]+\\s${DOCUMENT}[\\s,:]*(?:at|see)?[\\s,]*$`,
  'u',
);

/** True if words end in somebody’s document: "Mr Mast’s first statement at"; in a bracket it needs no name. */
export function endsInDocument(inside: string, isBracketed: boolean): boolean {
  if (!documentBefore.test(inside) && !(isBracketed ? document : namedDocument).test(inside)) return false;
  return !tellsOfEvidence.test(inside) && !tellsOfIt.test(inside) && !itsOwnWords.test(inside);
}

/** "the explanatory notes, para 22": with a comma between a document needs no name. */
const documentThenComma = new RegExp(
  `(?<!\\b(?:this|our)\\s)\\b(?:${DOCUMENT}|(?:question on )?notice)(?:\\s(?:no\\.?\\s)?(?:\\d[\\d.]{0,6}|[IVX]{1,5})(?:\\([a-z\\d]{1,3}\\))*(?:(?:\\sof\\s|/)\\d{4}(?:[–-]\\d{2,4})?|\\s\\(\\d{4}\\))?)?[,:]\\s*(?:at|see)?\\s*$`,
  'iu',
);
/** "general comment No. 2 (2007) on boats by harbours, paragraphs 8": what bears a number of its own is named before the comma. */
const numberedThenComma = new RegExp(
  `\\b(?:${DOCUMENT}|recommendation)\\s(?:nos?\\.?\\s)\\d{1,4}(?:\\s\\(\\d{4}\\))?\\s[^.;()]{2,80},\\s$`,
  'iu',
);
/**
 * What may stand before a comma and a number: "page 12, paragraph 32", "Conclusion, Paragraph 17", "Chapter 5, para 3",
 * "see, for example, para 4". Anything else there is a source: "5th edition, paragraph 12", "commentary, para. 6".
 */
const ownBeforeComma =
  /(?:^|[\s(,;])(?:(?:pages?|chapters?|parts?|sections?|annexe?|appendix|figures?|tables?|box|volume|paragraphs?|paras?\.?|recommendations?)\s[\p{L}\d.–-]{1,8}|conclusions?|recommendations?|findings?|for (?:example|instance)|in particular|e\.?g\.?|i\.?e\.?|above|below|earlier|previously|see|cf\.?|also|and|or|inter alia|\[?\d{1,4}(?:\.\d{1,3})*\]?)$/iu;

/** True if words end in a document and a comma: "the explanatory notes, ", "general comment No. 2 on boats, ". */
export function endsInDocumentAndComma(inside: string): boolean {
  return documentThenComma.test(inside) || numberedThenComma.test(inside);
}

/** "(JCPAA Report 465, Recommendation 3, paragraph 4)": what stands before a page or recommendation is the source. */
export function isPartOfSource(inside: string, isBracketed: boolean): boolean {
  const source = inside.replace(partThenComma, '');
  if (source === inside || source === '') return false;
  return documentThenComma.test(source) || titledThenComma.test(source) || (isBracketed && isSourceThenComma(source));
}

/** "the Manual on Sewerage, ": a work by its title. */
const titledThenComma = new RegExp(`\\b${TITLED}\\s(?:on|for|of)\\s[^.;:()]{2,60},\\s$`, 'u');

const partThenComma =
  /(?<!\p{L})(?:recommendations?|pages?|p\.|chapters?|figures?|tables?|box)\s[\p{L}\d.–-]{1,8},\s(?:at\s)?$/iu;

/** True if words end in anything but a place of the report and a comma: "5th edition, ". */
export function isSourceThenComma(inside: string): boolean {
  const source = /^(.*\S),\s(?:at\s)?$/s.exec(inside)?.[1];
  return source !== undefined && !ownBeforeComma.test(source);
}
