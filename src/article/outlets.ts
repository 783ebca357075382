import { OUTLET_FACTS_ROWS } from './outlet-facts.ts';
import { OUTLET_ROWS } from './outlet-table.ts';

/** A news outlet or agency with the hosts that are its own. */
export interface KnownOutlet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Registered domains of its sites, the main one first. */
  readonly domains: readonly string[];
  /** Hosts that serve its images and files. */
  readonly mediaHosts: readonly string[];
  /** ISO 3166-1 alpha-2; null where the table does not say. */
  readonly country: string | null;
  /** In words; null where the table does not say. */
  readonly owner: string | null;
  /** Whether others take its reports over by trade. */
  readonly agency: boolean;
}

const factsOf = new Map(OUTLET_FACTS_ROWS.map(([name, country, owner, kind]) => [name, { country, owner, kind }]));

export const OUTLETS: readonly KnownOutlet[] = OUTLET_ROWS.map(([name, aliases, domains, mediaHosts = []]) => ({
  name,
  aliases,
  domains,
  mediaHosts,
  country: factsOf.get(name)?.country ?? null,
  owner: factsOf.get(name)?.owner ?? null,
  agency: factsOf.get(name)?.kind === 'agency',
}));

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\/$/, '')
    .replace(/^the\s+/, '')
    .replace(/[’']s$/, '')
    .replace(/[\s.,]+$/, '')
    .replace(/\s+/g, ' ');

const byName = new Map<string, KnownOutlet>();
const byHost = new Map<string, KnownOutlet>();
const byMediaHost = new Map<string, KnownOutlet>();
for (const outlet of OUTLETS) {
  for (const name of [outlet.name, ...outlet.aliases, ...outlet.domains]) byName.set(keyOf(name), outlet);
  for (const domain of outlet.domains) byHost.set(domain, outlet);
  for (const host of [...outlet.domains, ...outlet.mediaHosts]) byMediaHost.set(host, outlet);
}

function underSomeSuffix(host: string, table: ReadonlyMap<string, KnownOutlet>): KnownOutlet | undefined {
  const labels = host.toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const found = table.get(labels.slice(i).join('.'));
    if (found) return found;
  }
  return undefined;
}

/** The outlet of a name, an alias (`AP`) or a domain (`RT.com`), whatever its case; undefined for others. */
export const outletNamed = (name: string): KnownOutlet | undefined => byName.get(keyOf(name));

/** The outlet whose site a host is. */
export const outletOfHost = (host: string): KnownOutlet | undefined => underSomeSuffix(host, byHost);

/** The outlet that owns a host, be it for pages or for images. */
export const ownerOfHost = (host: string): KnownOutlet | undefined => underSomeSuffix(host, byMediaHost);

/** The host of an address without `www.`; undefined where it is no absolute address. */
export function hostOf(url: string): string | undefined {
  try {
    const { hostname } = new URL(url.startsWith('//') ? `https:${url}` : url);
    return hostname.replace(/^www\d?\./, '') || undefined;
  } catch {
    return undefined;
  }
}
