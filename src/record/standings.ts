import type { ActorKind, Stance } from '../domain/index.ts';
import type { StoredActor } from './people.ts';

/** Somebody whose positions on an issue have changed since they were worked out. */
export interface Unsettled {
  /** Id of the actor. */
  readonly actor: string;
  readonly issue: string;
  /** The store's own, for `statementsFor` and `settle`. */
  readonly place: number;
  readonly mark: string;
}

/** A position as it was worked out. */
export interface KeptPosition {
  readonly stance: Stance;
  /** The latest day on which it can have been taken, `YYYY-MM-DD`; null where none is known. */
  readonly day: string | null;
  /** Id of the possible shift that it is; null where it is none, or a person dismissed it. */
  readonly shift: string | null;
  /** The rest, as JSON has it. It names statements by their `order`, and nobody. */
  readonly body: unknown;
}

/** The positions of somebody on an issue, worked out: earliest first. */
export interface Settled {
  readonly of: Unsettled;
  readonly own: readonly KeptPosition[];
  readonly ascribed: readonly KeptPosition[];
}

/** A kept position with whose it is; `ordinal` is its place among the actor's own (or ascribed) ones on the issue, from 0. */
export interface PlacedPosition extends KeptPosition {
  /** Id of the actor, and who that is. */
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly issue: string;
  readonly own: boolean;
  readonly ordinal: number;
}

/** How much somebody holds on an issue. */
export interface Standing {
  readonly actor: Pick<StoredActor, 'id' | 'name' | 'kind' | 'privatePerson'>;
  readonly issue: string;
  /** How many positions; ascribed ones are no own ones. */
  readonly own: number;
  /** How many of the own ones take a side: for, against or under conditions. */
  readonly sides: number;
  readonly ascribed: number;
  /** Where it stands in the order. Opaque, for paging. */
  readonly order: string;
}

/** All that is held on an issue by anybody who is named and is no private person. */
export interface IssueSums {
  readonly actors: number;
  /** First and last month with a position, `YYYY-MM`; null where no day is known of any. */
  readonly months: { readonly first: string; readonly last: string } | null;
  /** Whether no day is known of some position. */
  readonly undated: boolean;
  /** Shown statements with a side of their own whose speaker is not named, or is a private person. */
  readonly unnamed: number;
}

/** How often an actor took a side in a month. */
export interface CellCount {
  readonly actor: string;
  /** `YYYY-MM`; empty where no day is known. */
  readonly month: string;
  readonly own: boolean;
  readonly stance: Stance;
  readonly count: number;
  /** How many of them are possible shifts. */
  readonly shifts: number;
}

export interface PositionQuery {
  readonly actor: string;
  readonly issue: string;
  readonly own: boolean;
  /** Only of this month, `YYYY-MM`; empty: only those of which no day is known. */
  readonly month?: string;
  /** The latest so many; all without it. */
  readonly limit?: number;
  /** Only those before this ordinal. */
  readonly before?: number;
  /** Only these. */
  readonly ordinals?: readonly number[];
  /** Only those that take a side: for, against or under conditions. */
  readonly sides?: boolean;
}

export interface LatestQuery {
  /** Only on this issue. */
  readonly issue?: string;
  /** All without it. */
  readonly limit?: number;
}

/** Where one of an actor's own positions is kept. */
export type OwnPlace = Pick<PlacedPosition, 'actor' | 'issue' | 'ordinal'>;

/** Which possible shifts are asked for. */
export interface ShiftQuery {
  /** Id of an issue. */
  readonly issue?: string;
  /** Id of an actor. */
  readonly actor?: string;
  /** Only those whose id begins so. */
  readonly id?: string;
  /** Only those that something said then or later shows, `YYYY-MM-DD`. */
  readonly since?: string;
  /** All by default. */
  readonly limit?: number;
  /** Only those behind this one in the order of the list. */
  readonly after?: string;
}

/**
 * Rules by which something is worked out and kept: `positions`, what is one saying, a repeat, a shift (search/); `stance`,
 * which side a statement takes (stance/).
 */
export type RulesName = 'positions' | 'stance';

/**
 * Positions over time, as `search/` works them out from statements. The store notes whose positions a change concerns
 * (`unsettled`), in the transaction of that change; what is kept of them is read only after they were settled. Part of the
 * contract of a record.
 */
export interface StandingStore {
  /** The versions of the rules by which all that is kept was worked out; null where that is not known. */
  rules(): Promise<Readonly<Record<RulesName, string | null>>>;
  /**
   * Says that from now on these rules are gone by. Where others were before, what they made is marked, in one transaction:
   * all positions over time as unsettled, or all issues as stale. Answers whether anything was marked.
   */
  underRules(name: RulesName, version: string): Promise<boolean>;
  /** Whose positions have to be worked out anew: of one actor, on one issue, or at all. */
  unsettled(which: {
    readonly actor?: string;
    readonly issue?: string;
    readonly limit: number;
  }): Promise<readonly Unsettled[]>;
  /** The shown statements in which somebody takes a side on an issue, and those in which it is ascribed: the `order` of each. */
  statementsFor(of: Unsettled): Promise<{ readonly own: readonly number[]; readonly ascribed: readonly number[] }>;
  /** Replaces what is kept, in one transaction; what has changed once more meanwhile is passed over, and stays unsettled. */
  settle(worked: readonly Settled[]): Promise<void>;
  /** Who holds positions on an issue, those with most first; private persons are left out. */
  standingsOn(issue: string, page: { readonly limit: number; readonly after?: string }): Promise<readonly Standing[]>;
  /** On which issues an actor holds positions, by the ids of the issues. */
  standingsOf(actor: string): Promise<readonly Standing[]>;
  sumsOf(issue: string): Promise<IssueSums>;
  /** From one month to another, `YYYY-MM`, and those of which no day is known. */
  cells(
    issue: string,
    actors: readonly string[],
    months: { readonly from: string; readonly to: string } | null,
  ): Promise<readonly CellCount[]>;
  /** Earliest first. */
  positions(query: PositionQuery): Promise<readonly PlacedPosition[]>;
  /** The latest positions of an actor, own and ascribed, at most `limit` of each kind on each issue; on one issue earliest first. */
  latestOf(actor: string, which: LatestQuery): Promise<readonly PlacedPosition[]>;
  /** Own positions by their places, in no order. */
  ownAt(places: readonly OwnPlace[]): Promise<readonly PlacedPosition[]>;
  /** How many statements below the threshold an actor made on each issue; issues without any are left out. */
  hiddenOf(actor: string): Promise<ReadonlyMap<string, number>>;
  /** Those that are possible shifts, the latest first; private persons' are left out. */
  shifts(query: ShiftQuery): Promise<readonly PlacedPosition[]>;
  /** How many there are, counting no further than `limit`. */
  countShifts(query: Omit<ShiftQuery, 'limit'>, limit: number): Promise<number>;
}
