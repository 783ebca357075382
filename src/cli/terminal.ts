import { styleText } from 'node:util';

/** Columns of text beyond which lines are hard to read. */
const WIDEST = 100;
const NARROWEST = 40;
/** Columns where the output is no terminal. */
const UNKNOWN_WIDTH = 80;

type Style = 'bold' | 'dim' | 'italic' | 'cyan' | 'green' | 'yellow' | 'red';

/** Where text is printed: how wide, and whether styles show. */
export interface Terminal {
  /** Columns. */
  readonly width: number;
  /** The text in a style, or unchanged where styles are not wanted (`NO_COLOR`, no terminal). */
  style(style: Style, text: string): string;
}

export function terminalOf(stream: NodeJS.WriteStream): Terminal {
  const columns = stream.isTTY ? stream.columns : undefined;
  return {
    width: Math.max(NARROWEST, Math.min(columns ?? UNKNOWN_WIDTH, WIDEST)),
    style: (style, text) => (text === '' ? '' : styleText(style, text, { stream })),
  };
}

/** Characters that command a terminal (C0, C1), or turn, hide or join what is printed (bidi, zero width, tags). */
const COMMANDS =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Text from outside, safe to print: one line, and every character that is not text is named instead of sent. */
export const printable = (text: string): string =>
  text.replace(/\s*[\r\n\t]+\s*/g, ' ').replace(COMMANDS, (character) => {
    const code = character.codePointAt(0)!;
    return code < 0x20
      ? String.fromCodePoint(0x2400 + code)
      : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });

/** Characters of two columns: East Asian wide and full-width forms, and pictographs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{M}/u;
const STYLES = /\u001b\[[0-9;]*m/g;

/** Columns that a text takes; styles take none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(STYLES, ''))
    width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Breaks printable text into lines of at most `width` columns, at spaces where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, width))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that fits no line is cut. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (widthOf(piece + character) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** Text cut to a width, with an ellipsis where it was cut. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
