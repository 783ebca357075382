import { hashOf } from './hash.ts';
import { lemmasOf } from './lemma.ts';

/**
 * What is known of words before any text is read: embedding clusters at three granularities and WordNet classes.
 * Row 0 is the unknown word. All columns are small whole numbers, 0 for unknown.
 */
export interface WordTable {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly coarse: Uint16Array;
  readonly middle: Uint16Array;
  readonly fine: Uint16Array;
  /** WordNet's lexicographer file of the commonest verb sense. */
  readonly verb: Uint16Array;
  /** Bits: 1 communication, 2 cognition, 4 emotion among the three commonest verb senses. */
  readonly speech: Uint16Array;
  /** WordNet's lexicographer file of the commonest noun sense. */
  readonly noun: Uint16Array;
}

/** Reads the table: a line a word, `word coarse middle fine verb speech noun`, numbers in base 36. */
export function readWordTable(text: string): WordTable {
  const lines = text.split('\n');
  const rowOf = new Map<string, number>();
  const column = (): Uint16Array => new Uint16Array(lines.length + 1);
  const columns = [column(), column(), column(), column(), column(), column()] as const;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const space = line.indexOf(' ');
    rowOf.set(space < 0 ? line : line.slice(0, space), i + 1);
    let at = space;
    for (let c = 0; c < 6 && at >= 0 && at < line.length; c++) {
      let number = 0;
      for (at++; at < line.length && line.charCodeAt(at) !== SPACE; at++) {
        number = number * 36 + digitOf(line.charCodeAt(at));
      }
      columns[c]![i + 1] = number;
    }
  }
  const [coarse, middle, fine, verb, speech, noun] = columns;
  return { rowOf, coarse, middle, fine, verb, speech, noun };
}

const SPACE = 32;

/** A digit of base 36, `0` to `9` and `a` to `z`, by its character. */
const digitOf = (character: number): number => (character <= 57 ? character - 48 : character - 87);

/** What the spelling of a word gives, kept so that it is worked out once a word and not once a token. */
export interface Spelling {
  readonly row: number;
  readonly word: number;
  readonly lemma: number;
  readonly suffix: number;
  readonly shape: number;
}

/** Words remembered before the memory is emptied: those of some thousand long articles, 9 MB. */
const REMEMBERED = 60_000;

/** Looks words up, remembering each spelling. */
export class Speller {
  readonly #table: WordTable;
  readonly #known = new Map<string, Spelling>();

  constructor(table: WordTable) {
    this.#table = table;
  }

  spellingOf(word: string, lower: string): Spelling {
    const known = this.#known.get(word);
    if (known) return known;
    const straight = /^(?:''|``|’’|‘‘)$/.test(lower) ? '"' : lower.replace(/’/g, "'");
    const spelling: Spelling = {
      row: this.#table.rowOf.get(straight) ?? 0,
      word: hashOf(straight),
      lemma: hashOf(lemmasOf(straight)[0]!),
      suffix: hashOf(straight, Math.max(0, straight.length - 3)),
      shape: hashOf(shapeOf(straight === '"' ? straight : word)),
    };
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(word, spelling);
    return spelling;
  }
}

/** `Clinton` Xx, `AP` X, `2016` 9, `e-mail` x-x: letters and digits by class, runs as one. */
export function shapeOf(word: string): string {
  let shape = '';
  for (const ch of word) {
    const to = /\p{Lu}/u.test(ch) ? 'X' : /\p{L}/u.test(ch) ? 'x' : /\p{N}/u.test(ch) ? '9' : ch;
    if (!shape.endsWith(to)) shape += to;
  }
  return shape.slice(0, 6);
}
