import type { Comparison, Credit, Direction, Outlet } from '../domain/index.ts';
import type { Compared } from './compared.ts';
import { isTrace, ownerInWords } from './origin.ts';
import { mediaKeyOf, trackingParametersOf } from './traces.ts';

type Evidence = Comparison['evidence'][number];

/** Evidence beside the wording, and the direction it gives: `null` where it gives none. */
interface Found extends Evidence {
  readonly direction: Exclude<Direction, 'unknown'> | null;
}

/**
 * What the two items declare about each other, which traces they share, and which is proven to be earlier.
 *
 * The direction follows from credits, links, media hosts and a proven earlier capture alone, never from wording or from
 * the dates that the items state; where these contradict each other it is unknown.
 */
export function relationOf(a: Compared, b: Compared): { evidence: Evidence[]; direction: Direction } {
  const found = [
    ...creditsTo(a, b, 'a-to-b'),
    ...creditsTo(b, a, 'b-to-a'),
    ...linksTo(a, b, 'a-to-b'),
    ...linksTo(b, a, 'b-to-a'),
    ...sharedMedia(a, b),
    ...capturedFirst(a, b, 'a-to-b'),
    ...capturedFirst(b, a, 'b-to-a'),
    ...statedDates(a, b),
  ];
  const directions = new Set(found.flatMap(({ direction }) => (direction ? [direction] : [])));
  const [only] = directions;
  return {
    evidence: found.map(({ kind, text }) => ({ kind, text })),
    direction: directions.size === 1 && only !== undefined ? only : 'unknown',
  };
}

const LABEL = { 'a-to-b': { source: 'a', copy: 'b' }, 'b-to-a': { source: 'b', copy: 'a' } } as const;

function creditsTo(source: Compared, copy: Compared, direction: 'a-to-b' | 'b-to-a'): Found[] {
  const label = LABEL[direction].copy;
  return (copy.credits ?? [])
    .filter((credit) => namesOutletOf(source, credit))
    .map(({ outlet, evidence }): Found => {
      return isTrace(evidence)
        ? { kind: 'physical', text: `${label}: ${ownerInWords(outlet, evidence)}`, direction }
        : { kind: 'declared', text: `${label} names ${outlet}: ${evidence}`, direction };
    });
}

function namesOutletOf({ outlet, url }: Compared, credit: Credit): boolean {
  const names = outletNames(outlet ?? null, url ?? null);
  return names.has(plain(credit.outlet));
}

function outletNames(outlet: Outlet | null, url: string | null): Set<string> {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null;
  return new Set([outlet?.name, outlet?.domain, host].flatMap((name) => (name ? [plain(name)] : [])));
}

/** An outlet's name without article, `www.` and the end of a domain. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the |www\.)/, '')
    .replace(/\.(?:com|org|net|co\.uk|[a-z]{2,4})$/, '')
    .replaceAll(/[\s.-]+/g, '');

function linksTo(source: Compared, copy: Compared, direction: 'a-to-b' | 'b-to-a'): Found[] {
  const target = source.url ? pageOf(source.url) : null;
  const link = target === null ? undefined : copy.links?.find((url) => pageOf(url) === target);
  if (link === undefined) return [];
  const { source: to, copy: from } = LABEL[direction];
  const parameters = trackingParametersOf(link);
  const tail = parameters.length > 0 ? ` (with ${parameters.join(', ')})` : '';
  return [{ kind: 'physical', text: `${from} links to ${to}: ${link}${tail}`, direction }];
}

/** Host and path of an address: the page, whatever the channel. */
function pageOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^(?:www|m|amp)\./, '')}${pathname.replace(/\/$/, '')}`;
}

function sharedMedia(a: Compared, b: Compared): Found[] {
  const keys = new Map<string, string>();
  for (const { url } of a.images ?? []) {
    const key = mediaKeyOf(url);
    if (key) keys.set(key, url);
  }
  return (b.images ?? []).flatMap(({ url }): Found[] => {
    const key = mediaKeyOf(url);
    const there = key === null ? undefined : keys.get(key);
    if (there === undefined) return [];
    return [{ kind: 'physical', text: `both carry the media file ${key} (${there}, ${url})`, direction: null }];
  });
}

function capturedFirst(source: Compared, copy: Compared, direction: 'a-to-b' | 'b-to-a'): Found[] {
  const published = copy.published;
  if (!source.captured || !published?.value || published.bound === 'not-after') return [];
  const earliest = published.value.split('/')[0]!;
  // A text that was held before the day it states was not published on that day.
  if (copy.captured && copy.captured.slice(0, earliest.length) < earliest) return [];
  if (source.captured.slice(0, earliest.length) >= earliest) return [];
  const { source: first, copy: second } = LABEL[direction];
  return [
    {
      kind: 'temporal',
      text: `${first} was captured on ${source.captured}, ${second} was published ${published.bound === 'exact' ? 'on' : 'not before'} ${earliest}`,
      direction,
    },
  ];
}

function statedDates({ published: a }: Compared, { published: b }: Compared): Found[] {
  if (!a?.value || !b?.value) return [];
  return [{ kind: 'temporal', text: `a is dated ${a.value} (${a.basis}), b ${b.value} (${b.basis})`, direction: null }];
}
