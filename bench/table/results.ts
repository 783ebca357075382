/** What a run of `npm run bench -- table` measured; kept in bench/results.json. */
export interface Results {
  readonly machine: Machine;
  readonly figures: readonly Figure[];
  /** Where the time of extraction goes: shares of one, the largest first. */
  readonly rooms: readonly { readonly room: string; readonly share: number }[];
  /** How fast articles were stored while so many were on the record already. */
  readonly stored: readonly Stored[];
  readonly asked: readonly Asked[];
}

export interface Machine {
  readonly taken: string;
  readonly processor: string;
  readonly cores: number;
  /** GiB. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted a processor in the minute before: of an idle machine about 0. */
  readonly load: number;
}

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly how?: string;
}

export type Store = 'a file' | 'PostgreSQL';

export interface Stored {
  readonly store: Store;
  readonly articles: number;
  /** Articles a second, by the clock. */
  readonly rate: number;
}

/** Milliseconds by the clock within which half, and 95 in 100, were answered. */
export interface Asked {
  readonly store: string;
  readonly statements: number;
  readonly question: string;
  readonly half: number;
  readonly most: number;
}
