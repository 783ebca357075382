import { articleOf, outletNamed } from '../article/index.ts';
import { hostOf } from '../article/outlets.ts';
import type { Article, Comparison } from '../domain/index.ts';
import { OnrecordError } from '../domain/index.ts';
import type { PoliteFetcher, PoliteOptions } from '../fetch/index.ts';
import { type Compared, compareTexts, tellingRuns } from '../provenance/index.ts';
import { itemsIn } from '../read/index.ts';
import type { RecordStore } from '../record/index.ts';
import { fetchSettings } from './fetch-settings.ts';
import { type NamedPage, pagesOfOutlet } from './outlet-pages.ts';
import { comparedOf } from './relate.ts';
import type { Trace } from './trace.ts';

/** A page that was fetched because the item points to it, or because a credited outlet names one like it. */
export interface PursuedPage {
  readonly url: string;
  readonly found: 'link' | 'feed' | 'sitemap';
  readonly article: Article;
  /** `a` is the article that was asked about. */
  readonly comparison: Comparison;
}

/** What was found of an article's origin on the web. Nothing of it is stored. */
export interface Pursued {
  /** What may be its source or a copy of it, surest first. */
  readonly pages: readonly PursuedPage[];
  /** Pages that were fetched and are independent of it. */
  readonly independent: number;
  readonly failed: readonly { readonly address: string; readonly why: string }[];
  /** Credited outlets of which no web address is known. */
  readonly unknownOutlets: readonly string[];
  /** Words to search for, as they stand in the item. */
  readonly searches: readonly string[];
}

/** Pages that are fetched because the item links to them, and because an outlet that it credits names them. */
const LINKED = 6;
const NAMED = 3;
/** Credited outlets that are asked. */
const OUTLETS = 3;
const SEARCHES = 3;

export interface PursueOptions {
  /** How it is fetched, beside what the environment says. */
  readonly fetching?: PoliteOptions;
  /** Where an outlet is on the web; else by the built-in table, the record, or the credit itself. */
  readonly originOf?: (outlet: string) => string | undefined;
}

interface Address {
  readonly url: string;
  readonly found: PursuedPage['found'];
}

/**
 * Looks on the web for what an article was taken from: the pages that it links to, and in the feeds and sitemaps of the
 * outlets that it credits, pages of these days with a title like its own. Asks as robots.txt allows, some twenty pages
 * at most; what cannot be fetched is told of, and the rest goes on.
 */
export async function pursueOrigin(
  record: RecordStore,
  { article, stored }: Pick<Trace, 'article' | 'stored'>,
  { fetching = {}, originOf = () => undefined }: PursueOptions = {},
): Promise<Pursued> {
  const { politeFetcher } = await import('../fetch/index.ts');
  const polite = politeFetcher({ ...(await fetchSettings()), ...fetching });
  try {
    const outlets = await creditedOutlets(record, article, originOf);
    return await pursue(article, stored ? comparedOf(stored) : article, outlets, polite);
  } finally {
    await polite.close();
  }
}

async function pursue(article: Article, text: Compared, outlets: Credited, polite: PoliteFetcher): Promise<Pursued> {
  const failed: { address: string; why: string }[] = [];
  const note = (address: string, error: unknown): void => {
    if (!(error instanceof OnrecordError) || error.code.startsWith('record/')) throw error;
    failed.push({ address, why: error.message });
  };
  const named: Address[] = [];
  for (const origin of outlets.origins) {
    const pages = await pagesOfOutlet(origin, article, polite, note);
    named.push(...pages.slice(0, NAMED).map(({ url, found }: NamedPage) => ({ url, found })));
  }
  const addresses = distinct([...linkedPages(article, outlets.origins), ...named], article.url);
  const fetched: PursuedPage[] = [];
  for (const { url, found } of addresses) {
    try {
      const page = await fetchedArticle(url, polite);
      if (page) fetched.push({ url, found, article: page, comparison: compareTexts(text, page) });
    } catch (error) {
      note(url, error);
    }
  }
  const pages = fetched.filter(({ comparison }) => comparison.verdict !== 'independent');
  return {
    pages: pages.sort((a, b) => rank(b) - rank(a)),
    independent: fetched.length - pages.length,
    failed,
    unknownOutlets: outlets.unknown,
    searches: tellingRuns(article.text.slice(...article.parts.body), SEARCHES),
  };
}

const DERIVED = new Set(['copy', 'excerpt', 'reworded']);

const rank = ({ comparison: { verdict, confidence } }: PursuedPage): number =>
  (DERIVED.has(verdict) ? 2 : 0) + confidence;

/** Where credited outlets are on the web, and of which it is not known. */
interface Credited {
  readonly origins: readonly string[];
  readonly unknown: readonly string[];
}

async function creditedOutlets(
  record: RecordStore,
  { credits }: Article,
  originOf: (outlet: string) => string | undefined,
): Promise<Credited> {
  const origins = new Set<string>();
  const unknown = new Set<string>();
  for (const name of new Set(credits.map(({ outlet }) => outlet))) {
    const domain = outletNamed(name)?.domains[0] ?? domainIn(name) ?? (await domainOnRecord(record, name));
    const origin = originOf(name) ?? (domain && `https://${domain}`);
    if (!origin) unknown.add(name);
    else if (origins.size < OUTLETS) origins.add(origin);
  }
  return { origins: [...origins], unknown: [...unknown] };
}

const domainIn = (name: string): string | undefined =>
  /^[\w-]+(?:\.[\w-]+)+$/.test(name) ? name.toLowerCase() : undefined;

async function domainOnRecord(record: RecordStore, name: string): Promise<string | undefined> {
  const names = (await record.outlets.profileOf(name, 1))?.names ?? [];
  return names.find(({ domain }) => domain !== null)?.domain ?? undefined;
}

/** The pages that the item links to, those of credited outlets first; links within its own site lead to its own. */
function linkedPages({ links, url }: Article, origins: readonly string[]): Address[] {
  const own = url ? hostOf(url) : undefined;
  const credited = new Set(origins.map(hostOf));
  const pages = links.filter((link) => {
    const host = hostOf(link);
    return host !== undefined && host !== own && new URL(link, url ?? undefined).pathname.length > 1;
  });
  const isCredited = (link: string): number => Number(credited.has(hostOf(link)));
  return pages
    .toSorted((a, b) => isCredited(b) - isCredited(a))
    .slice(0, LINKED)
    .map((link) => ({ url: link, found: 'link' }));
}

function distinct(addresses: readonly Address[], own: string | null): Address[] {
  const seen = new Set(own === null ? [] : [pageOf(own)]);
  return addresses.filter(({ url }) => !seen.has(pageOf(url)) && seen.add(pageOf(url)));
}

/** Host and path: the page, whatever the channel. */
const pageOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
};

/** The article on a page; null where it holds a list of items. */
async function fetchedArticle(address: string, polite: PoliteFetcher): Promise<Article | null> {
  const { page } = await polite.visit(address);
  const { bytes, url, contentType } = page!;
  const items = await itemsIn(bytes, address, { url, ...(contentType && { contentType }) });
  return items.length === 1 ? articleOf(items[0]!) : null;
}
