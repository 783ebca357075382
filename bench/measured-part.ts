/** Between these lines of a page of docs/ stands what was measured. */
const MARKS = ['<!-- measured -->\n', '<!-- end of what was measured -->\n'] as const;

/** A page with what was measured in its place. */
export function withMeasured(page: string, measured: string): string {
  const [begin, end] = MARKS.map((mark) => page.indexOf(mark)) as [number, number];
  if (begin < 0 || end < begin) throw new Error('The page has no place for what was measured.');
  return `${page.slice(0, begin + MARKS[0].length)}\n${measured}\n${page.slice(end)}`;
}
