import { type RobotsNotes, type RobotsRules, rulesOf } from './robots.ts';

/** What is remembered of a host. */
export interface HostNotes {
  readonly robots: RobotsNotes | null;
  /** Before this instant (ISO 8601) it is not asked; null where it may be. */
  readonly notBefore: string | null;
  /** Failures one after the other. */
  readonly failures: number;
}

/** Where hosts are remembered between runs, by their origin (`https://paper.example`). */
export interface HostMemory {
  load(origin: string): Promise<HostNotes | null>;
  save(origin: string, notes: HostNotes): Promise<void>;
}

/** A host to which one request is made at a time. */
export interface PoliteHost {
  readonly origin: string;
  notes(): Promise<HostNotes>;
  /** The rules that are remembered; null where none could be read. They are parsed once. */
  rules(): Promise<RobotsRules | null>;
  /** Changes what is remembered. */
  note(changed: Partial<HostNotes>): Promise<void>;
  /** Runs `act` once all that was given before has ended. */
  inTurn<T>(act: () => Promise<T>): Promise<T>;
  /** The instant (milliseconds of `performance.now`, which nobody sets) up to which it rests between two requests. */
  restsUntil(): number;
  /** The instant (milliseconds) up to which it is left alone; 0 where it is not, or where its notes were not read yet. */
  leftAloneUntil(): number;
  restUntil(instant: number): void;
}

/** Milliseconds: nothing is kept of a host for longer than a day, whatever it says. */
const LONGEST = 86_400_000;

/** Whether an instant is still to come. One further ahead than anything is kept was noted before the clock was set back. */
export const isAhead = (instant: number, now: number): boolean => instant > now && instant <= now + LONGEST;

const NOTHING: HostNotes = { robots: null, notBefore: null, failures: 0 };

export function hostOf(origin: string, memory: HostMemory | undefined): PoliteHost {
  let known: HostNotes | undefined;
  let parsed: { readonly text: string; readonly rules: RobotsRules } | undefined;
  let rests = 0;
  let last: Promise<unknown> = Promise.resolve();
  const notes = async (): Promise<HostNotes> => {
    known ??= (await memory?.load(origin)) ?? NOTHING;
    return known;
  };
  return {
    origin,
    notes,
    async rules() {
      const text = (await notes()).robots?.text ?? null;
      if (text === null) return null;
      if (parsed?.text !== text) parsed = { text, rules: rulesOf(origin, text) };
      return parsed.rules;
    },
    async note(changed) {
      known = { ...(await notes()), ...changed };
      await memory?.save(origin, known);
    },
    inTurn(act) {
      const turn = last.then(act, act);
      last = turn.catch(() => {});
      return turn;
    },
    restsUntil: () => rests,
    leftAloneUntil: () => {
      const until = known?.notBefore ? Date.parse(known.notBefore) : 0;
      return isAhead(until, Date.now()) ? until : 0;
    },
    restUntil: (instant) => {
      rests = instant;
    },
  };
}
