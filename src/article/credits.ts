import type { Credit, ItemMetadata, Parts, Span } from '../domain/index.ts';
import type { LineFinding } from './credit-lines.ts';
import type { PageFacts } from './draft.ts';
import { hostOf, type KnownOutlet, outletNamed, ownerOfHost } from './outlets.ts';

/** UTF-16 units at the start of the body in which a wire dateline stands. */
const DATELINE_REACH = 160;

/** `LONDON (AP) —`, `KYIV, Feb 14 (Reuters) -`, `MOSCOW, February 14. /TASS/.`, `BEIJING, Feb. 14 (Xinhua) --`. */
const DATELINE = /^[^\n]{0,80}?[([/]\s*([\p{L}][\p{L} .'’&/-]{1,38}?)\s*[)\]/]\s*(?:[.:]|[-–—]{1,2}|$|\n)/u;

export interface CreditEvidence {
  readonly text: string;
  readonly parts: Parts;
  readonly findings: readonly LineFinding[];
  readonly images: readonly string[];
  readonly metadata: ItemMetadata;
  readonly page: PageFacts;
  /** The item's own outlet, which needs no credit. */
  readonly own: { readonly name: string | null; readonly domain: string | null } | null;
}

function spanOf(text: string, words: string): Span | undefined {
  const at = text.lastIndexOf(words);
  return at < 0 ? undefined : [at, at + words.length];
}

const credit = (outlet: string, evidence: string, span?: Span): Credit =>
  span ? { outlet, evidence, span } : { outlet, evidence };

/** The agency in the dateline that opens the body, or in brackets that close it. */
function wireCredits(text: string, { body }: Parts): Credit[] {
  const opening = text.slice(body[0], Math.min(body[1], body[0] + DATELINE_REACH));
  const found = DATELINE.exec(opening);
  const agency = found ? outletNamed(found[1]!) : undefined;
  if (!found || !agency) return [];
  const words = found[0].trimEnd();
  return [credit(agency.name, words, [body[0], body[0] + words.length])];
}

const lineCredits = (text: string, findings: readonly LineFinding[]): Credit[] =>
  findings.flatMap((finding) => {
    const outlets = [...(finding.credits ?? []), ...(finding.outlet ? [finding.outlet] : [])];
    return outlets.map((outlet) => credit(outlet, finding.words, spanOf(text, finding.words)));
  });

/** Credits by physical evidence: an image that lies on the host of an outlet. */
const imageCredits = (images: readonly string[]): Credit[] =>
  images.flatMap((url) => {
    const host = hostOf(url);
    const owner = host ? ownerOfHost(host) : undefined;
    return host && owner ? [credit(owner.name, `image on ${host}, a host of ${owner.name}: ${url}`)] : [];
  });

/** An image on a host that bears the name of an outlet which the item credits in words: `images.delta-herald.example`. */
function namesakeCredits(images: readonly string[], findings: readonly LineFinding[]): Credit[] {
  const named = [...new Set(findings.flatMap(({ credits = [] }) => credits))].filter((name) => !outletNamed(name));
  return named.flatMap((name) => {
    const letters = lettersOf(name);
    return images.flatMap((url) => {
      const host = hostOf(url);
      const same = letters.length >= SHORTEST_NAME && host?.split('.').some((label) => lettersOf(label) === letters);
      return same ? [credit(name, `image on ${host}, a host that bears the name of ${name}: ${url}`)] : [];
    });
  });
}

/** Letters of a name; a shorter one may be part of any host. */
const SHORTEST_NAME = 5;

const lettersOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

function statedCredits({ metadata, page }: CreditEvidence): Credit[] {
  const { source } = metadata;
  const host = source?.url ? hostOf(source.url) : undefined;
  const name =
    (host && ownerOfHost(host)?.name) ?? (source?.name && outletNamed(source.name)?.name) ?? source?.name ?? host;
  const stated = name
    ? [credit(name, `the feed names its source: ${[source?.name, source?.url].filter(Boolean).join(', ')}`)]
    : [];
  const fromPage = page.sources.flatMap(({ address, place }) => {
    const at = hostOf(address);
    return at ? [credit(ownerOfHost(at)?.name ?? at, `${place}: ${address}`)] : [];
  });
  return [...stated, ...fromPage];
}

function isOwn(outlet: string, own: CreditEvidence['own']): boolean {
  if (!own) return false;
  const same = (a: string | null, b: string): boolean => a !== null && a.toLowerCase() === b.toLowerCase();
  const known: KnownOutlet | undefined = outletNamed(outlet);
  const mine: KnownOutlet | undefined =
    (own.name ? outletNamed(own.name) : undefined) ?? (own.domain ? ownerOfHost(own.domain) : undefined);
  if (known && mine) return known === mine;
  return same(own.name, outlet) || same(own.domain, outlet);
}

/** The credits to other outlets, in the order of dateline, lines, statements of the container, images; each once. */
export function creditsOf(evidence: CreditEvidence): Credit[] {
  const all = [
    ...wireCredits(evidence.text, evidence.parts),
    ...lineCredits(evidence.text, evidence.findings),
    ...statedCredits(evidence),
    ...imageCredits(evidence.images),
    ...namesakeCredits(evidence.images, evidence.findings),
  ];
  const seen = new Set<string>();
  return all.filter(({ outlet, evidence: words }) => {
    const key = `${outlet}\n${words}`;
    if (seen.has(key) || isOwn(outlet, evidence.own)) return false;
    seen.add(key);
    return true;
  });
}
