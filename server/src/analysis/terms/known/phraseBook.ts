import type { Span } from '../../../text/span.ts';
import { isApostrophe } from '../initials/characters.ts';
import { gap } from '../initials/gaps.ts';
import { phraseWords, rememberingFold } from './phraseWords.ts';
import { isCapital, wordText } from '../initials/words.ts';
import type { Words } from '../initials/words.ts';

/** Many phrases, found in a text in one pass over its words: a trie of folded words. */
export class PhraseBook<T> {
  readonly #root: Node<T> = { next: new Map() };
  /** By character code of a phrase's first letter: words that begin with another one are passed at once. */
  readonly #initials = new Uint8Array(128);
  #longest = 0;

  /** Adds a phrase; the first one of the same words counts. A phrase of one word that is a name keeps its capital. */
  add(phrase: string, what: T): void {
    const words = phraseWords(phrase);
    const [first] = words;
    if (first === undefined) return;
    this.#longest = Math.max(this.#longest, words.length);
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = { next: new Map() }));
      node = next;
    }
    node.end ??= { what, commas: phrase.split(',').length - 1, isName: words.length === 1 && /^\p{Lu}/u.test(phrase) };
    const code = first.charCodeAt(0);
    this.#initials[code < 128 ? code : 0] = 1;
    if (first === 'section') this.#initials['s'.charCodeAt(0)] = 1;
  }

  /** How many words of a text the longest phrase may take: a hyphen at a line's end makes two of one. */
  get longest(): number {
    return 2 * this.#longest;
  }

  /** True if a phrase goes over an offset; another may stand in its way, if it begins before. */
  goesOver(words: Words, offset: number): boolean {
    const walk = new Walk<T>(words);
    for (let word = 0; word < words.count && (words.starts[word] ?? 0) <= offset; word++) {
      const match = this.#matchAt(walk, words, word);
      if (match !== undefined && (words.ends[match.until - 1] ?? 0) >= offset) return true;
    }
    return false;
  }

  /** All places of phrases in reading order, the longest one at each place; none overlaps another. */
  find(words: Words): { readonly span: Span; readonly what: T }[] {
    const walk = new Walk<T>(words);
    const found: { span: Span; what: T }[] = [];
    for (let word = 0; word < words.count;) {
      const match = this.#matchAt(walk, words, word);
      if (match === undefined) word++;
      else {
        const end = words.ends[match.until - 1] ?? 0;
        found.push({ span: { start: words.starts[word] ?? 0, end }, what: match.end.what });
        word = match.until;
      }
    }
    return found;
  }

  /** The longest phrase that begins with a word. */
  #matchAt(walk: Walk<T>, words: Words, word: number): Match<T> | undefined {
    if (this.#initials[words.initials[word] ?? 0] !== 1) return undefined;
    const match = walk.longest(this.#root, word, 0);
    return match === undefined || isAllowed(words, word, match.end) ? match : undefined;
  }
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  end?: Ending<T>;
}

interface Ending<T> {
  readonly what: T;
  /** How many commas the phrase holds; where it stands there may be as many. */
  readonly commas: number;
  readonly isName: boolean;
}

interface Match<T> {
  readonly end: Ending<T>;
  /** Index of the word behind it. */
  readonly until: number;
}

/** Follows the words of one text through the trie. */
class Walk<T> {
  readonly #words: Words;
  readonly #fold = rememberingFold();

  constructor(words: Words) {
    this.#words = words;
  }

  /** The longest phrase that goes on from `node` with `word`; the trie ends it, so this is as deep as a phrase has words. */
  longest(node: Node<T>, word: number, commas: number): Match<T> | undefined {
    const token = this.#fold(wordText(this.#words, word));
    const { until, tokens } = this.#numbered(word, token) ?? { until: word + 1, tokens: [token] };
    const plain = this.#after(node, tokens, until, commas);
    if (!isWrapped(this.#words, word + 1)) return plain;
    const joined = this.#fold(wordText(this.#words, word) + wordText(this.#words, word + 1));
    const other = this.#after(node, [joined], word + 2, commas);
    return other !== undefined && (plain === undefined || other.until > plain.until) ? other : plain;
  }

  /** "s47" and "s 47" are "section 47". */
  #numbered(word: number, token: string): { readonly until: number; readonly tokens: readonly string[] } | undefined {
    if (!token.startsWith('s') || token.length > 8) return undefined;
    if (/^s\d/.test(token)) return { until: word + 1, tokens: ['section', token.slice(1)] };
    const { text, starts, count } = this.#words;
    const isBeforeNumber = token === 's' && word + 1 < count && /^\d/.test(text.charAt(starts[word + 1] ?? 0));
    return isBeforeNumber ? { until: word + 1, tokens: ['section'] } : undefined;
  }

  #after(node: Node<T>, tokens: readonly string[], until: number, commas: number): Match<T> | undefined {
    let reached: Node<T> | undefined = node;
    for (const token of tokens) reached = reached?.next.get(token);
    if (reached === undefined) return undefined;
    const { end } = reached;
    return (
      this.#goOn(reached, until, commas) ?? (end !== undefined && commas <= end.commas ? { end, until } : undefined)
    );
  }

  #goOn(node: Node<T>, next: number, commas: number): Match<T> | undefined {
    const flags = this.#words.gaps[next] ?? 0;
    if (node.next.size === 0 || next >= this.#words.count || (flags & PARTING) !== 0) return undefined;
    if (!isQuoteInside(this.#words, next)) return undefined;
    const from = (flags & gap.ampersand) === 0 ? node : node.next.get('and');
    return from === undefined ? undefined : this.longest(from, next, commas + ((flags & gap.comma) === 0 ? 0 : 1));
  }
}

const WRAPPED = gap.hyphen | gap.wrap;

/** True where a hyphen at a line's end stands before the word: it may be the rest of the one before. */
const isWrapped = ({ gaps, count }: Words, word: number): boolean =>
  word < count && ((gaps[word] ?? 0) & WRAPPED) === WRAPPED;

/** What a phrase does not reach over. */
const PARTING = gap.stop | gap.semicolon | gap.block | gap.open | gap.close | gap.dash | gap.equals | gap.slash;

/** Of quotation marks only the apostrophe of "carers’ assessment" may stand in a phrase. */
function isQuoteInside({ gaps, ends, text }: Words, next: number): boolean {
  return ((gaps[next] ?? 0) & gap.quote) === 0 || isApostrophe(text.charCodeAt(ends[next - 1] ?? 0));
}

/** "Prevent" is a name inside a sentence only. */
function isAllowed<T>(words: Words, word: number, { isName }: Ending<T>): boolean {
  return !isName || (isCapital(words, word) && ((words.gaps[word] ?? 0) & (gap.stop | gap.block | gap.page)) === 0);
}
