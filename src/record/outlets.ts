import type { ActorKind, Verdict } from '../domain/index.ts';

/** What a list says of an outlet; never our own judgement. */
export interface OutletLabel {
  /** The list's name, as given when it was imported. */
  readonly list: string;
  /** Where the list was read from: a path or an address. */
  readonly source: string;
  /** ISO 8601 instant. */
  readonly imported: string;
  /** Host of the outlet, without `www.`, lower case. */
  readonly domain: string;
  /** The outlet's name in the list; empty where it gives none. */
  readonly name: string;
  /** The list's own words, `column: value` joined by `; `; empty where it only lists. */
  readonly label: string;
}

export type OutletRow = Pick<OutletLabel, 'domain' | 'name' | 'label'>;

export interface OutletList {
  readonly list: string;
  readonly source: string;
  readonly imported: string;
  readonly rows: number;
}

/** Somebody whom an outlet quotes, and in how many of its articles. */
export interface OutletSpeaker {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly statements: number;
  readonly articles: number;
}

/** Articles of an outlet that derive from, or were taken over by, another, as far as both are held. */
export interface OutletExchange {
  /** Name, else domain, of the other outlet; null where it is not known. */
  readonly outlet: string | null;
  readonly verdict: Verdict;
  /** `from`: this outlet's article derives from the other's; `to`: the other way round; `unknown`: not shown. */
  readonly derives: 'from' | 'to' | 'unknown';
  readonly articles: number;
}

/**
 * What a record holds of an outlet. All counts are over current versions, shown statements and named actors, of its latest
 * 1,000 articles at most.
 */
export interface OutletProfile {
  readonly names: readonly { readonly name: string | null; readonly domain: string | null }[];
  readonly articles: number;
  /** True where it has earlier articles that were not counted. */
  readonly more: boolean;
  /** Articles whose relatives were looked for. */
  readonly compared: number;
  /** Articles that have a shown statement with a named speaker. */
  readonly quoting: number;
  readonly statements: number;
  /** Most articles first, private persons left out. */
  readonly speakers: readonly OutletSpeaker[];
  /** Outlets that its articles credit, and in how many; most first. */
  readonly credits: readonly { readonly outlet: string; readonly articles: number }[];
  readonly crediting: number;
  readonly exchanges: readonly OutletExchange[];
}

/** Outlets on the record, and what imported lists say of them. Part of the contract of a record. */
export interface OutletStore {
  /** Adds a list, or replaces the one of the same name. Throws nothing but `record/…`. */
  putList(list: Pick<OutletList, 'list' | 'source'>, rows: readonly OutletRow[]): Promise<void>;
  /** Takes a list out; false where there is none of this name. */
  removeList(list: string): Promise<boolean>;
  lists(): Promise<readonly OutletList[]>;
  /** What lists say of these hosts and of the domains above them (`news.paper.example`, `paper.example`). */
  labelsOf(hosts: readonly string[]): Promise<readonly OutletLabel[]>;
  /** By name or domain; null where no article of such an outlet is held. At most `limit` speakers, credits, exchanges. */
  profileOf(outlet: string, limit: number): Promise<OutletProfile | null>;
}
