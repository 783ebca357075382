/** What a file of the feed corpus states in the comment at its head. */
export interface Expectation {
  /** The text that a field of the feed, or of its first item, must hold. */
  readonly text?: string;
  readonly of?: 'feed' | 'item';
  readonly field?: 'title' | 'link' | 'description';
  /** The encoding in which it is. */
  readonly encoding?: string;
  /** The header with which it is sent. */
  readonly contentType?: string;
}

const FIELDS: Readonly<Record<string, Expectation['field']>> = {
  title: 'title',
  link: 'link',
  description: 'description',
  summary: 'description',
};

/** A Python string literal without its quotes. */
const unescaped = (literal: string): string =>
  literal.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gi, (_, x, u, long, other) =>
    other === undefined ? String.fromCodePoint(Number.parseInt(x ?? u ?? long, 16)) : other,
  );

const STATED =
  /(?:ord\()?(feed|entries\[0\])(?:\['(\w+)'\]|\.(\w+))\)?\s*==\s*(?:u?'((?:[^'\\]|\\.)*)'|u?"((?:[^"\\]|\\.)*)"|(\d+))/;

/** Reads `Expect:` and `Header: Content-type:` (tests of the Python feedparser). What states something else gives nothing. */
export function expectationOf(source: string): Expectation {
  const comment = /<!--([\s\S]*?)-->/.exec(source)?.[1] ?? '';
  const contentType = /^\s*Header:\s*Content-type:\s*(.*)$/im.exec(comment)?.[1]?.trim();
  const expected = /^\s*Expect:\s*(.*)$/m.exec(comment)?.[1] ?? '';
  const sent = contentType ? { contentType } : {};
  const [, of, quoted, dotted, single, double, code] = STATED.exec(expected) ?? [];
  const field = FIELDS[quoted ?? dotted ?? ''];
  if (of && field) {
    const text = code === undefined ? unescaped(single ?? double ?? '') : String.fromCodePoint(Number(code));
    return { ...sent, text, of: of === 'feed' ? 'feed' : 'item', field };
  }
  const encoding = /\bencoding\s*==\s*'([\w-]+)'/.exec(expected)?.[1];
  return encoding ? { ...sent, encoding } : sent;
}
