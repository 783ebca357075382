import type { Limit } from '../domain/index.ts';
import type { Block, Draft } from './draft.ts';
import type { WithoutFurniture } from './furniture.ts';

/** UTF-16 units of text from which on a story that only its metadata call closed is taken for whole. */
const WHOLE_LENGTH = 3000;
/** Share of the words that a page counts in itself from which on it is whole. */
const WHOLE_SHARE = 0.8;

/** Share of linked text from which on a line leads elsewhere. */
const LINK_SHARE = 0.9;
/** UTF-16 units of the shortest link that can be a headline. */
const HEADLINE_LENGTH = 15;
/** UTF-16 units of the shortest paragraph that counts as prose. */
const PROSE_LENGTH = 70;
/** Headlines that lead elsewhere, at least, in a list of stories; paragraphs in a row, at most, under each. */
const HEADLINES = 5;
const PARAGRAPHS = 2;

/** Whether text ends where readers are asked to pay: no paragraph of prose follows the asking. */
function gateIn({ blocks }: Draft, { removed }: WithoutFurniture): string | undefined {
  const asking = removed.find(({ why }) => why === 'paywall')?.text;
  if (asking === undefined) return undefined;
  const at = blocks.findIndex(({ text }) => text === asking);
  const follows = blocks
    .slice(at + 1)
    .some(
      ({ kind, text }) =>
        kind === 'paragraph' && text.length >= PROSE_LENGTH && !removed.some((one) => one.text === text),
    );
  return follows ? undefined : asking;
}

/** A page that is for subscribers: by what it says of itself, or by asking to pay where the text ends. */
function paywall(draft: Draft, clean: WithoutFurniture): Limit | undefined {
  const gate = gateIn(draft, clean);
  const { closed, words } = draft.page;
  if (gate) return { kind: 'paywalled', evidence: closed ? `“${gate}”; ${closed}` : `“${gate}”` };
  if (!closed) return undefined;
  const text = clean.blocks
    .filter(({ kind }) => kind !== 'image')
    .map((block) => block.text)
    .join(' ');
  const isWhole = words ? text.split(/\s+/).length >= words * WHOLE_SHARE : text.length >= WHOLE_LENGTH;
  return isWhole ? undefined : { kind: 'paywalled', evidence: closed };
}

const isHeadline = ({ kind, text, linked }: Block): boolean =>
  kind !== 'image' && (linked ?? 0) >= LINK_SHARE && text.length >= HEADLINE_LENGTH;

/** A page that lists stories: headlines that lead elsewhere, with no more than a teaser under each. */
function list({ blocks }: Draft): Limit | undefined {
  const texts = blocks.filter(({ kind }) => kind !== 'image');
  const headlines = texts.filter(isHeadline).length;
  if (headlines < HEADLINES) return undefined;
  let run = 0;
  for (const block of texts) {
    if (isHeadline(block)) run = 0;
    else if (block.text.length >= PROSE_LENGTH && ++run > PARAGRAPHS) return undefined;
  }
  return {
    kind: 'list',
    evidence: `${headlines} headlines that lead to other pages, and no more than a teaser to each`,
  };
}

/** Why an item is not the whole of an article, by what a page says of itself and what stands on it. */
export function limitsOf(draft: Draft, clean: WithoutFurniture): readonly Limit[] {
  return [paywall(draft, clean), list(draft)].filter((limit) => limit !== undefined);
}
