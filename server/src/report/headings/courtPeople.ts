import type { Line } from '../lines/lines.ts';
import { lineValue } from '../lines/lineMemo.ts';

/** "Mr Mast KC (instructed by Oar & Co) for the appellant", on the first page of a judgment. */
const counsel =
  /\binstructed by\b|^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\s.*\b(?:for the \p{L}+(?: \p{L}+)?|appeared in person|[QK]\.?C\.?,?)$/u;
/** "Tribunal Judge", below the name of who signs. */
const office =
  /^(?:(?:deputy|upper|first-tier|tribunal|employment|regional|district|circuit|costs|senior|chief|presiding|acting|insolvency)\s){1,3}(?:judge|registrar|chairman|president|member|master)(?: of the .{1,60})?$/i;
const isOffice = lineValue((text) => office.test(text));
const nameAlone = /^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3}$/u;

/** "Lord Justice Arnold:", "Ms Justice Oar:", "Oar J. —", "Sail LJ (delivering the judgment of the court)": who gives the judgment below. */
export const opensOpinion =
  /^(?:(?:the )?(?:rt\.? )?(?:hon(?:ourable)?\.? )?(?:lord|lady|sir|dame|mrs?|ms|his honour|her honour|hhj|judge|president|chief justice)\s[^:,]{3,60}|\p{Lu}[\p{Lu}’'-]{1,30}(?: [\p{Lu}’'-]{2,30}){0,2},? (?:CJ|C\.J\.|JJ?A|J|J\.|LJ|P|DP))(?:\s?[:—]|\s\((?:delivering|dissenting|concurring|with whom)[^()]{0,80}\):?)$/iu;

/** True for counsel, an office of those who judge, or, above one, the name of who signs: "ANNE SAIL", "TRIBUNAL JUDGE". */
export function namesPeopleOfCourt(title: string, next: Line | undefined): boolean {
  if (counsel.test(title) || office.test(title)) return true;
  return next !== undefined && nameAlone.test(title) && isOffice(next);
}
