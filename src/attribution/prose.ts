/** Signs of program code and markup. */
const SIGNS = /[{}<>;=+*\\|_#~^]/g;
/** Share of such signs among the characters of a line from which on it is none of prose. */
const MOST_SIGNS = 0.1;

/** Whether the line (paragraph) around a place in a text is prose: words and punctuation, not code or a form. */
export function isProse(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end).replace(/\s/g, '');
  return (line.match(SIGNS)?.length ?? 0) < MOST_SIGNS * line.length;
}

/** UTF-16 units of the longest line of a song, the fewest lines that tell one, and the share of them that end openly. */
const VERSE = { longest: 60, fewest: 8, open: 0.5 };

/** Whether a text is in lines that end where the verse does and not where the sentence does: songs, lists of things. */
export function isVerse(text: string): boolean {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const open = lines.filter((line) => line.length <= VERSE.longest && !/[.!?:;"”’)]$/.test(line));
  return lines.length >= VERSE.fewest && open.length >= VERSE.open * lines.length;
}
