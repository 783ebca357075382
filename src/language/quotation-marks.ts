/** A quotation mark at `[at, at + width)`, and what it can do by what stands around it. */
export interface Mark {
  readonly at: number;
  readonly width: number;
  readonly kind: 'double' | 'single';
  /** The mark as written; `"` for '' and ``. */
  readonly glyph: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** The number of the line. */
  readonly paragraph: number;
}

const CANDIDATE = /["“”„«»‹›\n]|['’‘`]+/g;

/** Elisions that begin with an apostrophe. */
const ELISION = /^(?:\d0s\b|\d\d\b|(?:em|tis|twas|til|till|cause|n|round|bout|cos|ello)\b)/i;

/** Before an opening mark, for sure and perhaps. */
const SURELY_BEFORE = /[\s\u200b-\u200f\u202a-\u202e([{<“‘"'`«‹„]/;
const BEFORE = /[\s\u200b-\u200f\u202a-\u202e([{<“‘"'`«‹„—–\-:;,/|…]/;
/** After a closing mark. */
const AFTER = /[\s.,;:!?)\]}>—–\-/|…”"’'»›“‘„]/;
/** After an opening mark that is made of two. */
const SPEECH = /[\p{L}\p{N}‘“'"$£€#@([…-]/u;
const WORD = /[\p{L}\p{N}]/u;

/** The marks of a text that may open or close a quotation, in order; apostrophes within words are none. */
export function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let paragraph = 0;
  const add = (at: number, width: number): void => {
    const mark = markAt(text, at, width, paragraph);
    if (mark.opens || mark.closes) marks.push(mark);
  };
  for (const { 0: run, index } of text.matchAll(CANDIDATE)) {
    if (run === '\n') paragraph++;
    else if (!/['’‘`]/.test(run)) add(index, 1);
    else if (run.length > 1) for (const [at, width] of parts(text, index, run)) add(at, width);
    else if (!WORD.test(text[index - 1] ?? ' ') || !WORD.test(text[index + 1] ?? ' ')) add(index, 1);
  }
  return marks;
}

/** Splits a run of single marks: pairs of like ones are one double mark; of three the odd one stands at the word. */
function parts(text: string, at: number, run: string): [at: number, width: number][] {
  const found: [number, number][] = [];
  const isBeforeWord = WORD.test(text[at + run.length] ?? ' ');
  let i = 0;
  if (run.length % 2 === 1 && !isBeforeWord) found.push([at + i++, 1]);
  while (i < run.length) {
    const isPair = i + 1 < run.length && run[i] === run[i + 1];
    found.push([at + i, isPair ? 2 : 1]);
    i += isPair ? 2 : 1;
  }
  return found;
}

function markAt(text: string, at: number, width: number, paragraph: number): Mark {
  const one = text[at]!;
  const isDouble = width === 2 || /["“”„«»]/.test(one);
  const before = text[at - 1] ?? ' ';
  const after = text[at + width] ?? ' ';
  const mayOpen = BEFORE.test(before) && !/\s/.test(after);
  const mayClose = !/\s/.test(before) && (AFTER.test(after) || (isDouble && !(mayOpen && SURELY_BEFORE.test(before))));
  const place: Place = { before, after, mayOpen, mayClose };
  const glyph = width === 2 ? '"' : one;
  const roles = isDouble ? doubleRoles(width === 2 ? one + one : one, place) : singleRoles(text, at, place);
  return { at, width, kind: isDouble ? 'double' : 'single', glyph, paragraph, ...roles };
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}

type Roles = Pick<Mark, 'opens' | 'closes'>;

/** What a double mark can do: what its shape says unless its place says the contrary; a straight one by place. */
function doubleRoles(mark: string, { before, after, mayOpen, mayClose }: Place): Roles {
  const isMisplaced = mayClose && !mayOpen;
  const isAlone = /\s/.test(before) && /\s/.test(after);
  switch (mark) {
    case '„':
      return { opens: true, closes: false };
    case '“':
    case '``':
    case '‘‘':
      return isMisplaced
        ? { opens: !WORD.test(before) && WORD.test(after), closes: true }
        : { opens: true, closes: false };
    case '”':
    case '’’':
      return mayOpen && !mayClose ? { opens: true, closes: false } : { opens: false, closes: true };
    case '«':
      return { opens: true, closes: isMisplaced };
    case '»':
      return { opens: mayOpen && WORD.test(after), closes: true };
    case "''":
      return { opens: mayOpen && SPEECH.test(after), closes: mayClose || isAlone };
    default:
      // Not after a digit: 5'10" is a height.
      return { opens: mayOpen || (WORD.test(after) && !/\d/.test(before)), closes: mayClose || isAlone };
  }
}

/** What a single mark can do. */
function singleRoles(text: string, at: number, { mayOpen, mayClose }: Place): Roles {
  const glyph = text[at]!;
  if (glyph === '‹') return { opens: true, closes: false };
  if (glyph === '›') return { opens: false, closes: true };
  const opens = mayOpen && glyph !== '’' && !ELISION.test(text.slice(at + 1, at + 8));
  return { opens, closes: mayClose && glyph !== '`' };
}
