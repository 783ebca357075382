import type { RawItem } from '../domain/index.ts';
import { failures } from './errors.ts';
import { rawItem } from './raw-item.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** Characters of a JSON text in which it is looked for what it holds. */
const SAMPLE = 65_536;

/** Whether JSON holds checks of claims: schema.org ClaimReview, or the answer of a search for fact checks. */
export const isClaimReviews = (text: string): boolean =>
  /"@type"\s*:\s*(?:\[\s*)?"(?:[^"\n]{0,60}[/#:])?ClaimReview"|"claimReview"\s*:\s*\[/.test(text.slice(0, SAMPLE));

/** A claim of a search for fact checks (`{text, claimant, claimDate, claimReview: [...]}`) as ClaimReview objects. */
const ofSearch = (claim: Json): readonly Json[] =>
  listOf(claim.claimReview)
    .filter(isObject)
    .map((review) => ({
      '@type': 'ClaimReview',
      claimReviewed: claim.text,
      itemReviewed: { '@type': 'Claim', author: { name: claim.claimant }, datePublished: claim.claimDate },
      author: { name: isObject(review.publisher) ? (review.publisher.name ?? review.publisher.site) : undefined },
      name: review.title,
      datePublished: review.reviewDate,
      url: review.url,
    }));

/** Levels of lists and feeds that are opened. */
const DEEPEST = 8;

/** All ClaimReview objects of a JSON value: alone, in lists, graphs, data feeds. */
function* reviewsIn(value: unknown, depth = 0): Iterable<Json> {
  if (depth > DEEPEST) return;
  for (const one of listOf(value).flat()) {
    if (!isObject(one)) continue;
    if (listOf(one['@type']).some((type) => typeof type === 'string' && /(?:^|[/#:])ClaimReview$/.test(type)))
      yield one;
    else if (Array.isArray(one.claimReview)) yield* ofSearch(one);
    else for (const key of ['@graph', 'dataFeedElement', 'item', 'claims']) yield* reviewsIn(one[key], depth + 1);
  }
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page that would say what a ClaimReview says: its title, its address, the claim as its text, itself as JSON-LD. */
function pageOf(review: Json): string {
  const claim = textOf(review.claimReviewed) ?? '';
  const title = textOf(review.name) ?? textOf(review.headline) ?? `Check of a claim: ${claim}`;
  const url = textOf(review.url);
  const published = textOf(review.datePublished);
  const head = [
    `<title>${escaped(title)}</title>`,
    url ? `<link rel="canonical" href="${escaped(url)}">` : '',
    published ? `<meta name="datePublished" content="${escaped(published)}">` : '',
    `<script type="application/ld+json">${JSON.stringify(review).replaceAll('<', '\\u003c')}</script>`,
  ];
  return `<html><head>${head.join('')}</head><body><p>${escaped(claim)}</p></body></html>`;
}

/**
 * The checks of claims in JSON, an item each, in order: what a page with the same ClaimReview would give. Throws
 * `input/unsupported` where the JSON cannot be parsed or holds none with a claim.
 */
export function itemsOfClaimReviews(text: string, location: string): RawItem[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw failures.unsupported(location, 'JSON that cannot be parsed');
  }
  const items = [...reviewsIn(value)].flatMap((review, i) => {
    if (!textOf(review.claimReviewed)) return [];
    const bytes = Buffer.from(JSON.stringify(review));
    return [rawItem(textOf(review.url) ?? `${location}#${i + 1}`, 'html', pageOf(review), {}, { location, bytes })];
  });
  if (items.length === 0) throw failures.unsupported(location, 'JSON whose checks of claims name no claim');
  return items;
}
