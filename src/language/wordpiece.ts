/** A piece of a word: its row in the vocabulary, and where it stands in the text (UTF-16, end exclusive). */
export interface Piece {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** A word longer than this many characters, after normalisation, is unknown as a whole, as it was to BERT. */
const LONGEST_WORD = 100;

/** Texts whose pieces are remembered at most: more than the different words of some thousand articles. */
const MOST_REMEMBERED = 50_000;

/** Rows of the pieces that stand for no words. */
export interface SpecialPieces {
  readonly padding: number;
  readonly unknown: number;
  readonly begin: number;
  readonly end: number;
}

/**
 * Takes text apart as BERT's uncased models do (Devlin et al. 2019; WordPiece: Wu et al. 2016): control characters out,
 * ideographs by themselves, accents off, lower case, words at white space and punctuation; then each word into the
 * longest pieces of the vocabulary, from its left. A word that the vocabulary has no pieces for is one `[UNK]`.
 *
 * Names of special pieces that stand in the text itself are words like others.
 */
export class WordPiece {
  readonly special: SpecialPieces;
  /** How many pieces the vocabulary has. */
  readonly size: number;
  readonly #whole = new Map<string, number>();
  readonly #later = new Map<string, number>();
  readonly #seen = new Map<string, readonly number[]>();
  #longest = 0;

  /**
   * @param vocabulary one piece a row, those that go on a word after `##`. Raises `RangeError` where a special piece is
   *   missing.
   */
  constructor(vocabulary: readonly string[]) {
    this.size = vocabulary.length;
    vocabulary.forEach((piece, row) => {
      const goesOn = piece.length > 2 && piece.startsWith('##');
      const letters = goesOn ? piece.slice(2) : piece;
      (goesOn ? this.#later : this.#whole).set(letters, row);
      this.#longest = Math.max(this.#longest, letters.length);
    });
    const row = (name: string): number => {
      const found = this.#whole.get(name);
      if (found === undefined) throw new RangeError(`the vocabulary has no ${name}`);
      return found;
    };
    this.special = { padding: row('[PAD]'), unknown: row('[UNK]'), begin: row('[CLS]'), end: row('[SEP]') };
  }

  /** The pieces of a text, in order. */
  piecesOf(text: string): Piece[] {
    const found: Piece[] = [];
    for (const word of wordsOf(text)) this.#addWord(word, found);
    return found;
  }

  /** The rows of the pieces of a short text, such as a token. Those of texts seen before are remembered. */
  idsOf(text: string): readonly number[] {
    let ids = this.#seen.get(text);
    if (ids === undefined) {
      ids = this.piecesOf(text).map(({ id }) => id);
      if (this.#seen.size >= MOST_REMEMBERED) this.#seen.clear();
      this.#seen.set(text, ids);
    }
    return ids;
  }

  #addWord(word: Word, found: Piece[]): void {
    const before = found.length;
    if (!isLongerThan(word.letters, LONGEST_WORD) && this.#takeApart(word, found)) return;
    found.length = before;
    found.push({ id: this.special.unknown, start: word.start[0]!, end: word.end.at(-1)! });
  }

  /** Adds the longest pieces of a word from its left; false where the vocabulary has none for a part of it. */
  #takeApart({ letters, start, end }: Word, found: Piece[]): boolean {
    for (let from = 0; from < letters.length; ) {
      const pieces = from === 0 ? this.#whole : this.#later;
      let to = Math.min(letters.length, from + this.#longest);
      let id = pieces.get(letters.slice(from, to));
      while (id === undefined && to > from + 1) id = pieces.get(letters.slice(from, --to));
      if (id === undefined) return false;
      found.push({ id, start: start[from]!, end: end[to - 1]! });
      from = to;
    }
    return true;
  }
}

const isLongerThan = (letters: string, most: number): boolean => letters.length > most && [...letters].length > most;

/** A word after normalisation; its unit `i` stands at `[start[i], end[i])` of the text. */
interface Word {
  readonly letters: string;
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** Control, format, private; tabs and newlines part words, other control characters do not. */
const DROPPED = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]$/u;
const SPACE = /^[\t\n\r\p{Zs}\p{Zl}\p{Zp}]$/u;
const PUNCTUATION = /^[\p{P}$+<=>^`|~]$/u;
const ACCENT = /\p{Mn}/gu;
const IDEOGRAPH =
  /^[\u{4E00}-\u{9FFF}\u{3400}-\u{4DBF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\u{F900}-\u{FAFF}\u{2F800}-\u{2FA1F}]$/u;

/** What one character becomes: its letters, and whether it parts words (a space) or is a word of its own. */
interface Normal {
  readonly letters: string;
  readonly sort: 'letters' | 'space' | 'alone';
}

const NOTHING: Normal = { letters: '', sort: 'letters' };
const BREAK: Normal = { letters: '', sort: 'space' };

function normalise(character: string): Normal {
  if (SPACE.test(character)) return BREAK;
  if (DROPPED.test(character)) return NOTHING;
  const letters = character.normalize('NFD').replace(ACCENT, '').toLowerCase();
  if (letters === '') return NOTHING;
  const sort = IDEOGRAPH.test(character) || PUNCTUATION.test(letters) ? 'alone' : 'letters';
  return { letters, sort };
}

/** What each character becomes; filled as they come. */
const known = new Map<string, Normal>();

function normalOf(character: string): Normal {
  let normal = known.get(character);
  if (normal === undefined) {
    normal = normalise(character);
    known.set(character, normal);
  }
  return normal;
}

/** The words and marks of a text, normalised, in order. */
function* wordsOf(text: string): Iterable<Word> {
  let letters = '';
  let start: number[] = [];
  let end: number[] = [];
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    const { letters: more, sort } = normalOf(character);
    if (sort !== 'letters') {
      if (letters !== '') yield { letters, start, end };
      letters = '';
      start = [];
      end = [];
    }
    for (let i = 0; i < more.length; i++) {
      start.push(from);
      end.push(at);
    }
    letters += more;
    if (sort === 'alone') {
      yield { letters, start, end };
      letters = '';
      start = [];
      end = [];
    }
  }
  if (letters !== '') yield { letters, start, end };
}
