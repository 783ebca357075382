import { OnrecordError, type RawItem } from '../../domain/index.ts';
import { failures } from '../errors.ts';
import { itemsIn } from '../items-of.ts';
import type { ReadFailure } from '../raw-item.ts';
import { readWarc, type WarcBroken, type WarcPage } from './read-warc.ts';
import type { WarcGap } from './record.ts';

/** Reasons that are told one by one in the line on what was passed over. */
const TOLD_REASONS = 6;
/** Stretches of damage whose place is told. */
const TOLD_GAPS = 3;

/** Failures that mean: this record holds no item. */
const NO_ITEM = /^input\/(?:binary|empty|unsupported|names-only)$/;

/**
 * The items of a WARC file, as they come; an item's id and address are those that its page was captured from.
 *
 * At the end `onSkipped` is told in one line how many records held no page, and why; damage gives one failure
 * (`input/damaged-archive`) that says where it was and how much was lost.
 */
export async function* itemsOfWarc(
  stream: AsyncIterable<Uint8Array>,
  location: string,
  onSkipped?: (location: string, reason: string) => void,
): AsyncGenerator<RawItem | ReadFailure> {
  const asides = new Map<string, number>();
  const aside = (reason: string): void => void asides.set(reason, (asides.get(reason) ?? 0) + 1);
  const damage: WarcGap[] = [];
  let records = 0;
  for await (const read of readWarc(stream)) {
    if ('lost' in read) {
      if (read.kind === 'damaged') damage.push(read);
      else aside(read.what);
      continue;
    }
    records++;
    if ('aside' in read) aside(read.aside);
    else yield* itemsOfPage(read, location, aside);
  }
  if (asides.size > 0) onSkipped?.(location, asidesInWords(asides, records));
  if (damage.length > 0)
    yield { id: location, location, error: failures.damaged(location, damageInWords(damage, records)) };
}

async function* itemsOfPage(
  page: WarcPage | WarcBroken,
  location: string,
  aside: (reason: string) => void,
): AsyncGenerator<RawItem | ReadFailure> {
  const { url } = page;
  if ('cause' in page) {
    yield { id: url, location, error: failures.unreadable(`${url} in ${location}`, page.cause) };
    return;
  }
  try {
    const hints = page.contentType ? { url, contentType: page.contentType } : { url };
    for (const item of await itemsIn(page.bytes, url, hints)) yield { ...item, location };
  } catch (error) {
    if (error instanceof OnrecordError && NO_ITEM.test(error.code)) aside(`not a page (${error.code})`);
    else if (error instanceof OnrecordError) yield { id: url, location, error };
    else throw error;
  }
}

function asidesInWords(asides: ReadonlyMap<string, number>, records: number): string {
  const ranked = [...asides].sort(([, one], [, other]) => other - one);
  const told = ranked.slice(0, TOLD_REASONS).map(([reason, count]) => `${count} ${reason}`);
  const rest = ranked.slice(TOLD_REASONS).reduce((sum, [, count]) => sum + count, 0);
  const all = ranked.reduce((sum, [, count]) => sum + count, 0);
  return `${all} of ${records} records hold no page: ${told.join(', ')}${rest > 0 ? `, ${rest} others` : ''}`;
}

function damageInWords(damage: readonly WarcGap[], records: number): string {
  const lost = damage.reduce((sum, gap) => sum + gap.lost, 0);
  const places = damage.slice(0, TOLD_GAPS).map(({ offset, what }) => `at byte ${offset} ${what}`);
  const more = damage.length > TOLD_GAPS ? `, and at ${damage.length - TOLD_GAPS} other places` : '';
  return `${lost} bytes gave no record (${places.join(', ')}${more}); ${records} records were read`;
}
