/** Longest line, in UTF-16 units, of a text that was wrapped by hand or by an editor. */
const WRAP_WIDTH = 100;
/** Shortest line, in UTF-16 units, that can have been broken for want of room. */
const FULL_LINE = 50;
/** Longest title line, in UTF-16 units; the longest headlines of news sites have about 150. */
const TITLE_LENGTH = 160;

/** Marks that show nothing: of no width, control characters, overrides of the direction of writing. */
const UNSEEN = /[\u200b\ufeff\u00ad\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000e-\u001f\u007f]/g;

/** White space that is not a single space. */
const WIDE = /[^\S ]\s*| \s+/g;

/** White space of all kinds as one space, without marks that show nothing. */
export const oneLine = (text: string): string => text.replace(UNSEEN, '').replace(WIDE, ' ').trim();

/** Whether line breaks inside paragraphs are the typist's: paragraphs of several lines, all short, some cut in mid-sentence. */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
  const inner = groups.filter((group) => group.length > 1).flatMap((group) => group.slice(0, -1));
  if (inner.length === 0 || groups.flat().some((line) => line.length > WRAP_WIDTH)) return false;
  const cut = inner.filter((line) => line.length >= FULL_LINE && !/[.!?:"”’)]$/.test(line.trim()));
  return cut.length > inner.length / 2;
}

/** The paragraphs of a plain text: by blank lines, and by every line break unless the text is wrapped. */
export function paragraphsOf(text: string): string[] {
  const groups = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((group) => group.split('\n').filter((line) => line.trim() !== ''))
    .filter((group) => group.length > 0);
  const wrapped = isWrapped(groups);
  return groups
    .flatMap((group) => (wrapped ? [group.join(' ')] : group))
    .map(oneLine)
    .filter((line) => line !== '');
}

/** A wire dateline opens the body: `LONDON, Feb 14 (Reuters) -`. */
const DATELINE = /^[A-Z][A-Z .,'-]{2,40}(?:,[^(]{0,30})?\s*(?:\([A-Z][\w ]{1,20}\)\s*)?[-–—]/;

/**
 * Whether the first line of a text is its title: others follow, it is short, it does not end like a sentence, and it is
 * no byline, date or dateline.
 */
export function looksLikeTitle(line: string, hasMore: boolean): boolean {
  if (!hasMore || line.length > TITLE_LENGTH || line.length < 3) return false;
  if (/[.…!:;,]["”’')]?$/.test(line)) return false;
  if (/^(?:by|source|via|published|updated|posted)\b/i.test(line) && line.length < 40) return false;
  return !DATELINE.test(line) && /\p{L}/u.test(line);
}
