import fc from 'fast-check';

/** One thing that is done to a document. `at` is where, as a share of its length. */
export interface Mutation {
  readonly what: 'cut' | 'insert' | 'flip' | 'repeat' | 'delete' | 'swap';
  readonly at: number;
  /** Bytes that it concerns. */
  readonly length: number;
  readonly times: number;
  readonly token: string;
}

/** Pieces that mean something in one format or another. */
const TOKENS = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  ';',
  '"',
  "'",
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '<!DOCTYPE x [',
  ']>',
  '<!ENTITY a "b">',
  '&a;',
  '&#0;',
  '&#x110000;',
  '<item>',
  '</item>',
  '<entry>',
  '</entry>',
  '</channel>',
  '<title>',
  '<link/>',
  '<a href="',
  '<b>',
  '<script>',
  '<table>',
  '<url>',
  '<loc>',
  '<outline ',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\\u0000',
  '\\ud800',
  'null',
  '1e999',
  '\n',
  '\r\n\r\n',
  '\t',
  '\0',
  '\ufeff',
  '\u202e',
  '\u001b[2J',
  '\u0085',
  '\u200b',
  'é',
  '𝄞',
  '---\n',
  '# ',
  '![x](',
  '](',
  '**',
  'WARC/1.0\r\n',
  'WARC/1.1\r\nContent-Length: 99999999999\r\n\r\n',
  'Content-Length: -1\r\n',
  'HTTP/1.1 200 OK\r\n',
  'Transfer-Encoding: chunked\r\n',
  'ffffffff\r\n',
  'Content-Encoding: gzip\r\n',
  'PK\u0001\u0002',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  'ustar',
  '\u001f\u008b\u0008',
  'encoding="utf-7"',
  'charset=utf-32',
  'xml:base="javascript:"',
  'xmlns:x="y"',
  'version="2.0"',
] as const;

const mutation: fc.Arbitrary<Mutation> = fc.record({
  what: fc.constantFrom('cut', 'insert', 'flip', 'repeat', 'delete', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 400 })),
  times: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 3000 }) },
  ),
  token: fc.constantFrom(...TOKENS),
});

/** A few things in a row; none is one of them. */
export const mutations = fc.array(mutation, { maxLength: 6 });

/** Bytes beyond which a document is not made longer. */
const LONGEST = 256 * 1024;

function mutated(bytes: Buffer, { what, at, length, times, token }: Mutation): Buffer {
  const from = Math.min(bytes.length, Math.floor(at * bytes.length));
  const to = Math.min(bytes.length, from + length);
  const [before, part, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  const again = (piece: Buffer): Buffer[] =>
    Array.from({ length: Math.max(1, Math.min(times, Math.floor(LONGEST / (piece.length || 1)))) }, () => piece);
  switch (what) {
    case 'cut':
      return before;
    case 'delete':
      return Buffer.concat([before, after]);
    case 'insert':
      return Buffer.concat([before, ...again(Buffer.from(token, 'utf8')), part, after]);
    case 'repeat':
      return Buffer.concat([before, ...again(part), after]);
    case 'swap':
      return Buffer.concat([after, part, before]);
    default:
      return Buffer.concat([before, part.map((byte, i) => byte ^ ((times * 31 + i) & 0xff)), after]);
  }
}

/** The document after everything that is done to it. */
export const applied = (bytes: Uint8Array, list: readonly Mutation[]): Buffer =>
  list.reduce(
    (changed, one) => (changed.length > LONGEST ? changed : mutated(changed, one)),
    Buffer.from(bytes) as Buffer,
  );
