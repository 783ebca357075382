import { isElement, type Page } from './page-tree.ts';

const HEADS = new Set(['col', 'colgroup', 'tfoot', 'thead', 'th']);
/** Rows, and columns, from which on a table shows data whatever else; and cells. */
const MANY_ROWS = 10;
const MANY_COLUMNS = 5;
const MANY_CELLS = 10;

/**
 * Which tables of a page show data rather than lay the page out, by `order`: by what they say of themselves, by heads and
 * captions, by size. One walk from the last element to the first.
 */
export function dataTables(page: Page): Uint8Array {
  const { length } = page.elements;
  const data = new Uint8Array(length);
  const headed = new Uint8Array(length);
  const nesting = new Uint8Array(length);
  const rows = new Uint32Array(length);
  const columns = new Uint32Array(length);
  for (let i = length - 1; i > 0; i--) {
    const { name, attributes, parent, children } = page.elements[i]!;
    if (name === 'tr') {
      rows[i]!++;
      columns[i] = Math.max(columns[i]!, children.filter(isElement).length);
    }
    if (HEADS.has(name) || (name === 'caption' && children.length > 0)) headed[i] = 1;
    if (name === 'table' && attributes.role !== 'presentation' && attributes.datatable !== '0') {
      const [high, wide] = [rows[i]!, columns[i]!];
      const large = high > 1 && wide > 1 && (high >= MANY_ROWS || wide >= MANY_COLUMNS || high * wide > MANY_CELLS);
      if (attributes.summary || headed[i] || (!nesting[i] && large)) data[i] = 1;
    }
    const above = parent!.order;
    headed[above]! |= headed[i]!;
    nesting[above]! |= nesting[i]! | (name === 'table' ? 1 : 0);
    rows[above]! += rows[i]!;
    columns[above] = Math.max(columns[above]!, columns[i]!);
  }
  return data;
}
