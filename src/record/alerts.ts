/** What an alert waits for. Conditions are joined by "and". */
export interface AlertQuestion {
  /** Words of the statement or the speaker's name, in the syntax of a search. */
  readonly words?: string;
  /** Id of an actor on the record. */
  readonly actor?: string;
  /** Name of an actor who was not on the record when it was asked; `actor` takes its place once somebody bears it. */
  readonly awaited?: string;
  /** Also where the one who turns out to bear it is a private person. */
  readonly includePrivate?: true;
  /** Id of an issue. */
  readonly issue?: string;
  /** Name or domain of an outlet. */
  readonly outlet?: string;
  /** `shifts`: shifts of position that a person has confirmed, in place of statements. */
  readonly of: 'statements' | 'shifts';
}

/** Where an alert is told. Files and addresses are written or sent to by whoever runs the alerts. */
export type AlertTarget =
  | { readonly kind: 'standard-output' }
  | { readonly kind: 'atom' | 'json-feed'; readonly file: string }
  /** `secret`: `whsec_` and base64, as Standard Webhooks writes it. */
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string };

export interface Alert {
  /** Chosen by the user. */
  readonly name: string;
  readonly question: AlertQuestion;
  readonly target: AlertTarget;
  /** ISO 8601 instant. */
  readonly added: string;
  /** Arrivals up to this mark were looked through. */
  readonly mark: number;
}

/** Something that an alert has found. */
export interface NewNotice {
  /** The same finding has the same id, however often it is found. */
  readonly id: string;
  /** Id of a statement, or of a shift where the alert is of shifts. */
  readonly of: string;
}

/** `dropped`: it could not be told, and is tried no more. */
export type NoticeState = 'waiting' | 'told' | 'dropped';

export interface Notice extends NewNotice {
  readonly alert: string;
  /** ISO 8601 instant at which it was found. */
  readonly at: string;
  readonly state: NoticeState;
  readonly tries: number;
  readonly nextTry: string;
  /** Why the last try failed; null where none did. */
  readonly problem: string | null;
}

/** An item that brought an article, or a new version of one, on the record: greater marks came later. */
export interface Arrival {
  readonly mark: number;
  /** Id of its article. */
  readonly article: string;
}

/** Alerts and what they found. Part of the contract of a record. */
export interface AlertStore {
  /** By name. */
  alerts(): Promise<readonly Alert[]>;
  /** Adds an alert or replaces the one of its name, whose notices stay. */
  putAlert(alert: Alert): Promise<void>;
  /** With its notices; false where there is none. */
  removeAlert(name: string): Promise<boolean>;
  /** What came after a mark, in that order; another capture of a text that is held is none. */
  arrivals(after: number, limit: number): Promise<readonly Arrival[]>;
  /** The mark of the last item; 0 where nothing is held. */
  lastMark(): Promise<number>;
  /** Keeps what an alert found up to a mark, in one transaction; what is known already is passed over. Answers the new. */
  found(alert: string, mark: number, notices: readonly NewNotice[]): Promise<number>;
  /** Last first. */
  notices(alert: string, state: NoticeState | null, limit: number): Promise<readonly Notice[]>;
  /** Notices that wait and may be told now, first first. */
  toTell(alert: string, now: string, limit: number): Promise<readonly Notice[]>;
  /** Says what became of a notice; `again`: when it is tried again, where it waits. */
  told(notice: Pick<Notice, 'alert' | 'id'>, state: NoticeState, problem?: string, again?: string): Promise<void>;
}
