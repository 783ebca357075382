import type { Span } from '../domain/index.ts';

/** Verbs by which a text says who is quoted. */
const CUE =
  'said|says|told|tells|added|adds|asked|asks|replied|stated|states|declared|announced|insisted|wrote|writes|tweeted|posted|noted|explained|argued|warned|claimed|remarked|responded|recalled|continued|concluded|admitted|acknowledged|suggested|commented|joked|revealed|shared|confirmed|predicted|promised|shouted|observed|testified';

const NAME = String.raw`(?:\p{Lu}[\p{L}.’'-]*\s+){0,3}(?:(?:de|del|van|von|bin|al|el|la|den|der)\s+){0,2}\p{Lu}[\p{L}’'-]+`;

/**
 * Who is named right after the quote: "…," said Velmar's mayor, Ana Ruiz; "…," said Ana Ruiz; "…," Ruiz told reporters;
 * "…," the minister, Ana Ruiz, said.
 */
const AFTER = [
  new RegExp(
    String.raw`^[\s,]*(?:${CUE})\s+(?:the|an?|his|her|its|their|${NAME}['’]s?)\s[^.,;:“"\n]{0,60}\p{Ll},\s+(?<name>${NAME})`,
    'u',
  ),
  new RegExp(String.raw`^[\s,]*(?:${CUE})\s+(?:[\p{Ll}-]+\s+){0,4}(?<name>${NAME})`, 'u'),
  new RegExp(
    String.raw`^[\s,]*(?:[\p{Ll}-]+\s+){0,4}(?<name>${NAME})(?:,[^,.“"]{2,60},)?\s+(?:[\p{Ll}]+\s+){0,2}(?:${CUE})\b`,
    'u',
  ),
];

/** Who is named before it: Ruiz said: "…"; Ana Ruiz, the minister, told the paper that "…". */
const BEFORE = new RegExp(
  String.raw`(?<name>${NAME})(?:,[^,.“"]{2,60},)?\s+(?:(?:has|had|have|also|later|then|who)\s+){0,2}(?:${CUE})\b[^.!?“"]{0,80}$`,
  'u',
);

/** How far from the marks the speaker is looked for. UTF-16 units. */
const REACH = 160;

const NO_NAME =
  /^(?:He|She|They|It|I|We|The|A|An|But|And|In|On|At|When|While|As|After|Before|This|That|His|Her|Their)$/;

/**
 * The speaker that the words beside a quotation name, as named there; null where they name none (a pronoun, a title
 * alone). Only for texts whose statements were not found: these know better.
 */
export function namedBeside(text: string, [start, end]: Span): string | null {
  const newline = text.indexOf('\n', end);
  const after = text.slice(end, Math.min(newline < 0 ? text.length : newline, end + REACH));
  for (const pattern of AFTER) {
    const name = trimmed(pattern.exec(after)?.groups?.name);
    if (name) return name;
  }
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH), start);
  return trimmed(BEFORE.exec(before)?.groups?.name);
}

/** A name without words that only begin a sentence. */
function trimmed(name: string | undefined): string | null {
  const words = (name ?? '').split(/\s+/).filter(Boolean);
  while (words.length > 0 && NO_NAME.test(words[0]!)) words.shift();
  return words.length > 0 ? words.join(' ') : null;
}

/** Whether two names cannot mean the same speaker: neither ends in the other's last word, nor contains it. */
export function differentSpeakers(one: string, other: string): boolean {
  const a = wordsOf(one);
  const b = wordsOf(other);
  return !a.includes(b.at(-1)!) && !b.includes(a.at(-1)!);
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$/, '')
    .split(/[\s.]+/)
    .filter(Boolean);
