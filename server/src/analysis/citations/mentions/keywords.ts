/*
 * What opens the name of a part of a report: a word with a number behind it, a section sign, a bracket, or, where words
 * point there, a number alone. All patterns are folded into one; each is bounded, so that it stays linear.
 */

/** The words that a number follows, in the singular or plural. */
const words = [
  '(?:sub-?)?sections?',
  'sects?\\.',
  'chapters?',
  'chaps?\\.',
  '(?:safety\\s{1,3})?recommendations?',
  'annex(?:es|e|ures?)?',
  'appendix(?:es)?',
  'appendices',
  'apps?\\.',
  'Parts?',
  'headings?',
  'findings?(?:\\s{1,3}of\\s{1,3}fact)?',
  'conclusions?',
  'lessons?',
  'learning\\s{1,3}points?',
  'observations?',
  'safety\\s{1,3}issues?',
  'action\\s{1,3}points?',
  'themes?',
  'areas?\\s{1,3}for\\s{1,3}improvement',
  'causes?\\s{1,3}of\\s{1,3}concern',
].join('|');

/** What may stand behind a word: "7", "IV", "(c)", "two"; "no." and the bracket of "Recommendation (2013/011)" are passed. */
const behindWord =
  '\\s{1,3}(?:nos?\\.?\\s{1,2})?(?:\\((?=\\d{4}[/-]\\d{3}\\)))?(?=[\\dA-Z]|\\((?:[ivxl]{1,7}|[a-z])\\)|[ivx]+\\b|[a-z]{3,8}\\b)';
/** "Chapter-III", "Annexure - IV": a dash between word and number. */
const dashed = '(?:\\s?[-–]\\s?)(?=(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,5}|[A-Z])(?![\\p{L}\\d-]))';
/** "§ 1.16.2"; with fewer parts it is a law’s. */
const signed = '(§{1,2})\\s{0,2}(?=\\d{1,2}(?:\\.\\d{1,2}){1,3}(?![\\d(]))';

const inTwoParts = '[A-Z]?\\d{1,2}(?:\\.\\d{1,3}){1,2}';
/** What was told, and where: "described at", "the matters in". */
const told =
  'describe|described|analysed|repeated|given|identified|quoted|summari[sz]ed|listed|raised|reviewed|discussed|set\\sout|mentioned|explained|outlined|referred\\sto|dealt\\swith|considered|addressed|matters|events|points|failings|findings|visits?|analysis|discussion|conclusions|the\\sevidence';
/** What follows a number that counts something, or tells a time: "5.2 per cent". */
const notCounted =
  '(?:[,;)]|\\.?\\s(?!per|cent|[mb]illion|of\\b|(?:k?m|mm|kg|degrees|knots|mph|metres|miles|tonnes|hours|days|years)\\b))';
const notTimed = '(?:[,;)]|\\.?\\s(?!am\\b|pm\\b|hrs|hours|per|cent|of\\b))';
const inSeveral = '\\d{1,2}(?:\\.\\d{1,2}){1,3}';

/** Numbers alone, behind the words or signs that point there. */
const alone = [
  // "see 2.4 above"
  `(?<=\\b(?:see|at|in))\\s(?=${inTwoParts}(?:(?:,|\\sand|\\sto|\\sor|\\s?[–-])\\s?(?:${inTwoParts}|\\d{1,3})){0,4}\\s(?:above|below)\\b)`,
  // "see 22 above", "dealt with at 23 above"
  '(?<=\\b(?:see|at|in))\\s(?=\\d{1,3}(?:\\sand\\s\\d{1,3})?\\s(?:above|below)\\b(?!\\szero))',
  // "described at 2.4"
  `(?<=\\b(?:${told})\\s(?:at|in))\\s(?=${inTwoParts}${notCounted})`,
  // "the bridge was dark (2.4, 2.6 and 3.1)"
  `(?<=\\p{L}[”’"'\\])]?[.,;:]?\\s)\\((?=${inSeveral}(?:(?:,|,?\\s(?:and|to)|\\s?[–-])\\s?${inSeveral}){0,8}\\))`,
  // "the conclusion in 2.4.1"
  '(?<=\\b(?:at|in|see|by|with))\\s(?=\\d{1,2}(?:\\.\\d{1,2}){2,3}(?:[,;)]|\\.?\\s|\\.?$))',
  // "… should be clean. (1.6, repeated …)"
  '(?<=[.!?]\\s)\\((?=\\d{1,2}\\.\\d{1,3}[,;)\\s–-])',
  // "(see 2.4 and 2.6)"
  `(?<=\\bsee(?:\\salso)?|\\((?:especially|in\\sparticular))\\s(?=${inSeveral}(?:(?:,\\s|\\s(?:and|to)\\s|[–-])${inSeveral}){0,6}(?:[);,]|\\sfor\\b|\\.(?:\\s|$)))`,
  // "(recommendations repeated, 1.19)"
  '(?<=\\brecommendations?\\srepeated,)\\s(?=\\d{1,2}\\.\\d{1,3}[).])',
  // "Ref: 2.4"
  `(?<=(?<!\\p{L})refs?:)\\s(?=${inTwoParts}(?:[ \\t]*(?:\\n|$)|,|\\sand\\b))`,
  // "as noted at 2.4"
  `(?<=\\b(?:said|noted|stated|shown|found|saw|seen)\\sat)\\s(?=${inTwoParts}${notTimed})`,
  // "see 12(a) above"
  '(?<=\\b(?:see|at|in|of|with|to))\\s(?=\\d{1,3}\\([a-z]{1,4}\\)(?:(?:,|\\sand|\\sor|\\sto|\\s?[–-])\\s?(?:\\d{1,3})?\\([a-z]{1,4}\\)){0,4}\\s(?:above|below)\\b)',
].join('|');

/** What each begins with is looked for first: looking back at every letter of a text would take five times as long. */
const beginsWord =
  '(?=sub|sect|chap|recom|safety|annex|app|part|head|find|concl|lesson|learn|observ|action|theme|area|cause|§|\\(recom|\\[\\d)';
const beginsNumber = '(?=[\\s(][A-Z]?\\d{1,3}(?:[.(]|\\s(?:and|above|below)))';

/** The first group is the word, the second the section sign. */
export const keyword = new RegExp(
  `${beginsWord}(?<![\\p{L}\\d-])(?:(${words})(?:${behindWord}|${dashed})|${signed}|\\(recommendations?\\)|\\[(?=\\d{1,2}\\.\\d))|${beginsNumber}(?:${alone})`,
  'giu',
);
