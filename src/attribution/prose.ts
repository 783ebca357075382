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
