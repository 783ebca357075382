/** A piece of text of a page, where it stands: points from the page's lower left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Width and height in points; the height is about the size of the letters. */
  readonly width: number;
  readonly height: number;
}

interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  end: number;
}

/** Share of a letter's height by which pieces of one line may stand higher or lower. */
const SAME_LINE = 0.5;
/** Share of a letter's height from which on a gap between pieces is a space. */
const SPACE = 0.15;

/** The pieces of a page in lines, in the order in which the page draws them: columns stay apart. */
function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  for (const { text, x, y, width, height } of pieces) {
    if (text.trim() === '') continue;
    const line = lines.at(-1);
    const high = Math.max(height, line?.height ?? 0, 1);
    if (line && Math.abs(line.y - y) < high * SAME_LINE && x >= line.end - high) {
      const apart = x - line.end > high * SPACE && !/\s$/.test(line.text) && !/^\s/.test(text);
      line.text += apart ? ` ${text}` : text;
      line.end = x + width;
    } else lines.push({ text, x, y, height, end: x + width });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}

/** Times the usual distance of lines from which on a new paragraph begins. */
const PARAGRAPH_GAP = 1.35;
/** Share by which letters of another size are a heading's or a note's. */
const OTHER_SIZE = 0.12;
/** Letters' heights by which the first line of a paragraph is set in. */
const INDENT = 0.8;

/** The commonest of some distances, to half a point; the smallest of equals, 0 of none. */
function usualOf(gaps: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(Math.round(gap * 2) / 2, (counts.get(Math.round(gap * 2) / 2) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}

function begins(line: Line, before: Line, usual: number): boolean {
  const gap = before.y - line.y;
  if (gap < 0 || gap > usual * PARAGRAPH_GAP) return true;
  if (Math.abs(line.height - before.height) > before.height * OTHER_SIZE) return true;
  return line.x - before.x > line.height * INDENT && /[.!?:”"’)]$/.test(before.text);
}

/** Joins two lines of a paragraph; a word that was divided between them becomes one again. */
const joined = (before: string, line: string): string =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`;

/** The paragraphs of a page of a PDF, told by gaps, by the size of letters and by first lines that are set in. */
export function paragraphsOfPage(pieces: readonly PdfPiece[]): string[] {
  const lines = linesOf(pieces);
  const gaps = lines.slice(1).map((line, i) => lines[i]!.y - line.y);
  const usual = usualOf(gaps.filter((gap) => gap > 0));
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before || begins(line, before, usual)) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1)!, line.text);
  }
  return paragraphs;
}
