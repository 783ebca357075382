import chardet from 'chardet';
import iconv from 'iconv-lite';

/** On what the choice of an encoding rests. */
export type EncodingBasis = 'bom' | 'header' | 'declaration' | 'utf-8' | 'detected';

export interface Decoded {
  readonly text: string;
  /** Lower-case IANA name. */
  readonly encoding: string;
  readonly basis: EncodingBasis;
}

/** Bytes searched for an XML or HTML declaration; the HTML standard's pre-scan reads 1,024, real pages need more. */
const DECLARATION_BYTES = 4096;
/** Bytes given to the detector: more adds time and no certainty. */
const DETECTOR_BYTES = 65536;
/** Share of letters beyond ASCII above which a Latin label on a text is not believed; Latin languages stay below 0.25. */
const NON_LATIN_SHARE = 0.5;

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How `<?` or `<h` looks in encodings that are no superset of ASCII, without a byte-order mark (XML 1.0, appendix F). */
const UNMARKED: readonly (readonly [readonly number[], string])[] = [
  [[0x3c, 0, 0, 0], 'utf-32le'],
  [[0, 0, 0, 0x3c], 'utf-32be'],
  [[0x3c, 0, 0x3f, 0], 'utf-16le'],
  [[0, 0x3c, 0, 0x3f], 'utf-16be'],
];

/** What labels mean in practice (WHATWG Encoding): the Windows superset of each ISO or national set. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'ks_c_5601-1987': 'euc-kr',
  'x-sjis': 'shift_jis',
  'utf-16': 'utf-16le',
};

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

const canonical = (label: string): string => {
  const name = label.trim().toLowerCase();
  return ALIASES[name] ?? name;
};

/** The charset named in a Content-Type header. */
const charsetOf = (contentType: string): string | undefined =>
  /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType)?.[1];

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const xml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head);
  if (xml) return xml[1];
  return /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
}

const lettersBeyondAscii = (text: string): number => {
  const sample = text.slice(0, DETECTOR_BYTES).replace(/<[^<>]*>/g, ' ');
  const ascii = sample.match(/[a-z]/gi)?.length ?? 0;
  const other = sample.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return other / (ascii + other || 1);
};

/** A label of a Latin encoding is a server's default as often as a fact; bytes of words with few ASCII letters belie it. */
function belied(text: string, encoding: string): boolean {
  return encoding === 'windows-1252' && lettersBeyondAscii(text) > NON_LATIN_SHARE;
}

function detected(bytes: Uint8Array): Decoded | undefined {
  for (const { name } of chardet.analyse(bytes.subarray(0, DETECTOR_BYTES))) {
    const encoding = canonical(name);
    if (encoding !== 'utf-8' && iconv.encodingExists(encoding)) {
      return { text: iconv.decode(Buffer.from(bytes), encoding), encoding, basis: 'detected' };
    }
  }
  return undefined;
}

function byLabel(bytes: Uint8Array, label: string, basis: EncodingBasis): Decoded | undefined {
  const encoding = canonical(label);
  if (encoding === 'utf-8') {
    const text = strictUtf8(bytes);
    return text === undefined ? undefined : { text, encoding, basis };
  }
  // A declaration that could be read as ASCII cannot itself stand in UTF-16 or UTF-32.
  if (/^utf-(16|32)/.test(encoding) || !iconv.encodingExists(encoding)) return undefined;
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined && /[^\x00-\x7f]/.test(utf8)) return { text: utf8, encoding: 'utf-8', basis: 'utf-8' };
  const text = iconv.decode(Buffer.from(bytes), encoding);
  return belied(text, encoding) ? undefined : { text, encoding, basis };
}

/**
 * Decodes bytes to text: byte-order mark, then the Content-Type header, then the XML or HTML declaration, then strict
 * UTF-8, then detection.
 *
 * A label is not followed where the bytes belie it: UTF-8 that is none; another label on well-formed UTF-8 beyond
 * ASCII; a Latin label on words that have hardly an ASCII letter (windows-1251 sent as ISO-8859-1).
 */
export function decodeText(bytes: Uint8Array, contentType?: string): Decoded {
  for (const [basis, list] of [
    ['bom', BOMS],
    ['declaration', UNMARKED],
  ] as const) {
    const found = list.find(([prefix]) => startsWith(bytes, prefix));
    if (!found) continue;
    const text = iconv.decode(Buffer.from(bytes), found[1]).replace(/^\ufeff/, '');
    return { text, encoding: found[1], basis };
  }
  const header = contentType ? charsetOf(contentType) : undefined;
  const byHeader = header ? byLabel(bytes, header, 'header') : undefined;
  if (byHeader) return byHeader;
  const declared = declaredIn(bytes);
  const byDeclaration = declared ? byLabel(bytes, declared, 'declaration') : undefined;
  if (byDeclaration) return byDeclaration;
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', basis: 'utf-8' };
  return (
    detected(bytes) ?? {
      text: iconv.decode(Buffer.from(bytes), 'windows-1252'),
      encoding: 'windows-1252',
      basis: 'detected',
    }
  );
}
