import { anyInspectorate, parliament } from '../../report/inspectorates.ts';

/** Words around a name that say what kind of body it is, or what of it was inspected. */
const before =
  /^(?:(?:the|london|royal|metropolitan|borough|city|county|unitary|district|council|authority|corporation|local|services|director|people|of|and|in|to|for|dear|inspection|re-?inspection|review|area|joint)\s+)+/iu;
const behind =
  /(?:\s+(?:council|borough|city|county|metropolitan|unitary|district|authority|authorities|corporation|local|area|areas|partnership|safeguarding|children|children['’‘]?s|childrens|adults?|board(?<!(?:health|care)\s+board)|services?(?<!rescue\s+services?|ambulance\s+services?)|social|care|trust(?<!nhs\s+trust|foundation\s+trust)|director|people|of|and|in|inspection|joint|the|region|lscb|send|report))+$/iu;
/** These belong to the name although they stand where such words stand: the City of London, County Durham. */
const kept = /^(?:city\s+of\s+london|london)$/iu;

const noName =
  /^(?:commons|lords|nhs|hmp|hm prison|yoi|hmyoi|(?:child|adult|family|baby|mr|ms)\s\p{Lu}{1,2}|england|wales|scotland|northern ireland|united kingdom|great britain|britain|uk|january|february|march|april|may|june|july|august|september|october|november|december|department for education|(?:his|her) majesty.*|hmi?|crown|dear .*|(?:mr|mrs|ms|dr|miss|sir|dame|lord|lady|captain)\b.*|yours .*|government|parliament|houses? .*|secretary\b.*|sections?|(?:annex|appendix).*|judge?ments?|grades?|contents|introduction|context|send|lscb|executive summary|inspectors?(?: general)?|ombudsman|senate|audit|act|convention|security|european|local partnership|general assembly.*|(?:report|summary|working|task|information|executive|overview|serious case|that)\b.*|human rights.*|house|imb|(?:un)?announced|full|short|key|random|routine|focused|comprehensive|interim|joint|final|draft|annual|national|local|social|independent|external|programme|project|scheme|union|panel)$/iu;

/** Small words, points of the compass and kinds of bodies are written small elsewhere too. */
const lesser =
  /^(?:and|of|the|upon|on|with|in|under|by|le|next|&|north|south|east|west|central|greater|new|trust|foundation|teaching|hospitals?|infirmary|schools?|primary|secondary|comprehensive|academy|college|university|nursery|prison|police|fire|rescue|services?|care|nursing|residential|homes?|house|lodge|day|centre|health|medical|practice|surgery|hospice|authority)$/iu;

/** The name inside what is printed, with its offset there; undefined where nothing but common words is left. */
export function bareName(printed: string): { readonly text: string; readonly at: number } | undefined {
  if (kept.test(printed)) return { text: printed, at: 0 };
  const ahead = before.exec(printed)?.[0] ?? '';
  const rest = printed.slice(ahead.length);
  const text = rest
    .replace(/['’]s?$/u, '')
    .replace(behind, '')
    .replace(/['’]s?$/u, '');
  if (text.length < 3 || behind.test(` ${text}`) || before.test(`${text} `)) return undefined;
  const folded = text.replace(/\s+/gu, ' ');
  if (noName.test(folded) || parliament.test(folded) || anyInspectorate.test(folded)) return undefined;
  return { text, at: ahead.length };
}

/** A name for comparing: "Telford & Wrekin" and "Telford and Wrekin Council" are one authority. */
export function authorityKey(name: string): string {
  return (bareName(name)?.text ?? name)
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/['’‘.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a name that tell it from common words. */
export function tellingWords(name: string): string[] {
  return name.split(/[\s-]+/u).filter((each) => each.length > 1 && !lesser.test(each));
}
