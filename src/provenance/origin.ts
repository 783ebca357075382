import type { Article, Credit, Origin, OriginEvidence } from '../domain/index.ts';
import { dateInObjectId, trackingParametersOf } from './traces.ts';

/**
 * What one item says and shows of its origin, by itself: credits in its words (`declared`), traces in its addresses
 * (`physical`: a media host that belongs to another outlet, tracking parameters), times in them (`temporal`: an object
 * id). `kind` stays `unknown`, since nothing was compared.
 */
export function originOf(article: Article): Origin {
  return {
    kind: 'unknown',
    declared: article.credits.filter(({ evidence }) => !isTrace(evidence)),
    evidence: [...article.credits.map(evidenceOfCredit), ...evidenceOfImages(article), ...evidenceOfTracking(article)],
    reason: 'no other text is held',
  };
}

/** A credit given by words is a declaration; one read off an address is a trace. */
function evidenceOfCredit({ outlet, evidence, span }: Credit): OriginEvidence {
  if (!isTrace(evidence)) return { kind: 'declared', text: `names ${outlet}: ${evidence}`, ...(span && { span }) };
  return { kind: 'physical', text: ownerInWords(outlet, evidence) };
}

/** A trace with its owner: `image on img.wire.example, a host of Wire: …`. */
export const ownerInWords = (outlet: string, evidence: string): string =>
  evidence.includes(outlet) ? evidence : `${evidence} belongs to ${outlet}`;

/** Whether the evidence of a credit is a trace (the host of an image, a bare address) and no words of the item. */
export const isTrace = (evidence: string): boolean =>
  /^image on \S+\.\S/.test(evidence) || /^(?:https?:\/\/|[\w-]+(?:\.[\w-]+)+(?:\/|$))\S*$/i.test(evidence);

function evidenceOfImages({ images }: Article): OriginEvidence[] {
  return images.flatMap(({ url }) => {
    const found = dateInObjectId(url);
    return found
      ? [{ kind: 'temporal' as const, text: `object id ${found.id} in ${url} was made at ${found.instant}` }]
      : [];
  });
}

function evidenceOfTracking({ url, links }: Article): OriginEvidence[] {
  const parameters = new Set([url ?? '', ...links].flatMap(trackingParametersOf));
  return [...parameters].map((parameter) => ({ kind: 'physical' as const, text: `tracking parameter ${parameter}` }));
}
