import type { ClaimCheck } from '../domain/index.ts';
import { writtenDate } from '../language/index.ts';
import { asList, type Json, nameOf, textOf, typesOf, urlOf } from './linked-data.ts';

/** UTF-16 units of the longest claim that is kept. */
const CLAIM_LENGTH = 1000;
/** Checks that are kept of one page. */
const MOST = 100;

const objectIn = (value: unknown): Json =>
  asList(value).find((one): one is Json => typeof one === 'object' && one !== null) ?? {};

function checkOf(review: Json): ClaimCheck | undefined {
  const reviewed = objectIn(review.itemReviewed);
  const claim = textOf(review.claimReviewed) ?? textOf(reviewed.name) ?? textOf(reviewed.description);
  const by = nameOf(asList(review.author)[0]) ?? nameOf(asList(review.publisher)[0]);
  if (!claim || !by) return undefined;
  const claimant = nameOf(asList(reviewed.author)[0]);
  const made = textOf(reviewed.datePublished) ?? textOf(reviewed.dateCreated);
  const day = made && writtenDate(made)?.slice(0, 10);
  const url = urlOf(review.url) ?? urlOf(review.mainEntityOfPage);
  return {
    claim: claim.slice(0, CLAIM_LENGTH),
    by,
    ...(claimant && { claimant }),
    ...(day && { made: day }),
    ...(url && /^https?:/i.test(url) && { url }),
  };
}

/**
 * The checks of claims that a page tells of in JSON-LD (schema.org ClaimReview): what was checked, who is said to have
 * claimed it, by whom it was checked and where. The rating is not read: it is the checker's, and stands behind the link.
 */
export const checksIn = (objects: readonly Json[]): readonly ClaimCheck[] =>
  objects
    .filter((object) => typesOf(object).includes('ClaimReview'))
    .slice(0, MOST)
    .flatMap((review) => checkOf(review) ?? []);
