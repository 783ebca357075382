/** White space of all kinds as one space. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** One cue of captions: when it is shown, who speaks where that is marked, and the words. */
interface Cue {
  /** Milliseconds from the beginning. */
  readonly from: number;
  readonly to: number;
  /** In the order of the cue; `speaker` null where a new one begins whom nothing names, undefined where nobody new does. */
  readonly pieces: readonly { readonly speaker: string | null | undefined; readonly words: string }[];
}

const CLOCK = '(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[.,](\\d{1,3})';
const TIMING = new RegExp(`^\\s*${CLOCK}\\s*-->\\s*${CLOCK}`);
const SRT_START = new RegExp(`^\\s*\\d+[ \\t]*\\r?\\n\\s*${CLOCK}\\s*-->`);
const VTT_START = /^\s*WEBVTT(?:[ \t\r\n]|$)/;

/** Whether a text is captions: WebVTT by its first word, SubRip by a number over a timing. */
export const isCaptions = (text: string): boolean => VTT_START.test(text) || SRT_START.test(text.slice(0, 200));

const milliseconds = (hours: string | undefined, minutes: string, seconds: string, rest: string): number =>
  ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest.padEnd(3, '0'));

const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  lrm: '',
  rlm: '',
};

const withoutTags = (text: string): string =>
  oneLine(
    text
      .replace(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/g, '')
      .replace(/&(\w+);/g, (all, name: string) => REFERENCES[name] ?? all),
  );

/** `>> INES CALDER:`, `INES CALDER:`, `- Ines Calder:` at the start of a line. */
const LABEL =
  /^(?:(?:>>+|&gt;&gt;+|[-–—])\s*)?(?:\[?((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: [\p{L}\p{M}.'’()-]+){0,5})\]?)\s?:\s+(?=\S)/u;
const CHANGE = /^(?:>>+|&gt;&gt;+)\s*/;
const DASH = /^[-–—]\s*(?=\p{L}|["“])/u;

/** Whether a label can name a speaker rather than begin a sentence: as many capitals as words. */
const isSpeaker = (label: string): boolean =>
  label.split(' ').every((word) => /^[\p{Lu}(]/u.test(word) || /^(?:of|the|de|van|von|al|bin)$/.test(word));

function piecesOf(lines: readonly string[]): Cue['pieces'] {
  const pieces: { speaker: string | null | undefined; words: string }[] = [];
  const dashes = lines.filter((line) => DASH.test(line)).length;
  for (const line of lines) {
    // A voice tag may open anywhere in a line; what stands before it is nobody's.
    for (const part of line.split(/(?=<v[\s.])/)) {
      const voice = /^<v(?:\.[^\s>]*)?\s+([^>]{1,100})>/.exec(part);
      const label = voice ? null : LABEL.exec(part);
      const named = voice?.[1]?.trim() ?? (label && isSpeaker(label[1]!) ? label[1]! : undefined);
      const changes = CHANGE.test(part) || (dashes > 1 && DASH.test(part));
      const rest = named !== undefined && label ? part.slice(label[0].length) : part.replace(CHANGE, '');
      const words = withoutTags(changes && named === undefined ? rest.replace(DASH, '') : rest);
      if (words !== '') pieces.push({ speaker: named ?? (changes ? null : undefined), words });
    }
  }
  return pieces;
}

function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMING.test(line));
    if (at < 0) continue;
    const [, h1, m1, s1, f1, h2, m2, s2, f2] = TIMING.exec(lines[at]!)!;
    const pieces = piecesOf(lines.slice(at + 1));
    if (pieces.length > 0)
      cues.push({ from: milliseconds(h1, m1!, s1!, f1!), to: milliseconds(h2, m2!, s2!, f2!), pieces });
  }
  return cues;
}

/** Milliseconds of silence after which words begin a new paragraph, where the sentence before is closed. */
const PAUSE = 2500;

/** Words without those at their beginning with which the text before ends: captions that roll repeat their lines. */
function fresh(before: string, words: string): string {
  const parts = words.split(' ');
  for (let shared = parts.length; shared > 0; shared--) {
    const start = parts.slice(0, shared).join(' ');
    if (start.length > 8 && before.endsWith(start)) return parts.slice(shared).join(' ');
  }
  return words;
}

/** UTF-16 units at the end of a paragraph with which the next words are compared. */
const REACH = 300;

/**
 * Captions (WebVTT or SubRip) as the text of a transcript: a paragraph a turn, `Name: words` where the captions name who
 * speaks (a voice tag, or a name and a colon), a paragraph without a name where they only mark that the speaker changes.
 * Captions that roll give each line once. The title is the one after `WEBVTT`, undefined where there is none.
 */
export function transcriptOf(captions: string): { readonly title?: string; readonly text: string } {
  const paragraphs: string[] = [];
  let speaker: string | null | undefined;
  let end = 0;
  for (const { from, to, pieces } of cuesOf(captions)) {
    for (const piece of pieces) {
      const before = paragraphs.at(-1) ?? '';
      const turns = piece.speaker !== undefined && (piece.speaker === null || piece.speaker !== speaker);
      const pauses = from - end > PAUSE && /[.!?…]["”’)]?$/.test(before);
      if (piece.speaker !== undefined) speaker = piece.speaker;
      const words = turns ? piece.words : fresh(before.slice(-REACH), piece.words);
      if (words === '') continue;
      if (turns) paragraphs.push(piece.speaker === null ? words : `${piece.speaker}: ${words}`);
      else if (before === '' || (pauses && speaker === undefined)) paragraphs.push(words);
      else paragraphs[paragraphs.length - 1] = `${before} ${words}`;
    }
    end = to;
  }
  const title = /^\s*WEBVTT[ \t]+(?:-[ \t]*)?(\S[^\r\n]{0,300})/.exec(captions)?.[1]?.trim();
  return { ...(title && { title }), text: paragraphs.join('\n\n') };
}
