import { writtenDate } from '../language/index.ts';
import type { Block, PostDate, StatedUpdate } from './draft.ts';
import type { MainText } from './main-text.ts';
import type { PageElement } from './page-tree.ts';

/** Posts of a live blog, at least; fewer are no sign of one. */
const FEWEST = 2;

const isDated = ({ name, attributes }: PageElement): boolean =>
  name === 'time' && (writtenDate(attributes.datetime ?? '')?.length ?? 0) >= 10;

/** The elements in a row that hold a time each: those children of one element, the one with most of them. */
function rowOf({ page, roots, gone }: MainText): ReadonlyMap<PageElement, PageElement> {
  const rows = new Map<PageElement, Map<PageElement, PageElement>>();
  for (const root of roots) {
    for (const time of page.elements.slice(root.order, root.end).filter(isDated)) {
      let child = time;
      for (let above = time.parent; above; child = above, above = above.parent) {
        if (gone[child.order] && child !== time) break;
        const row = rows.get(above) ?? new Map<PageElement, PageElement>();
        if (!row.has(child)) row.set(child, time);
        rows.set(above, row);
      }
    }
  }
  let best: ReadonlyMap<PageElement, PageElement> = new Map();
  // The outermost of equals: a post may hold two times, when it was made and when changed.
  for (const [, row] of [...rows].sort(([a], [b]) => a.order - b.order)) if (row.size > best.size) best = row;
  return best;
}

/** The posts of a live blog by the `order` of their elements: each holds the time at which it was made. */
export function postsIn(main: MainText): ReadonlyMap<number, PostDate> {
  const row = rowOf(main);
  if (row.size < FEWEST) return new Map();
  return new Map(
    [...row].map(([post, time]) => [post.order, { written: time.attributes.datetime!, place: '<time> of the post' }]),
  );
}

/** UTF-16 units of a post's beginning by which it is known. */
const OPENING = 40;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Marks the blocks of posts that only JSON-LD dates: from the block that opens an update to the one that opens another. */
export function withUpdates(blocks: readonly Block[], updates: readonly StatedUpdate[]): readonly Block[] {
  const known = updates.map(({ written, openings }) => ({
    post: { written, place: 'JSON-LD liveBlogUpdate' },
    openings: openings.map((opening) => lettersOf(opening).slice(0, OPENING)).filter((letters) => letters !== ''),
  }));
  let post: PostDate | undefined;
  const marked = blocks.map((block) => {
    const letters = lettersOf(block.text).slice(0, OPENING);
    const opens = letters === '' ? undefined : known.find(({ openings }) => openings.some((one) => one === letters));
    if (opens) post = opens.post;
    return post && block.kind !== 'image' ? { ...block, post } : block;
  });
  return new Set(marked.flatMap((block) => ('post' in block ? [block.post] : []))).size < FEWEST ? blocks : marked;
}
