import type { Context } from 'hono';
import type { RecordStore } from '../../search/index.ts';
import { askerOf } from './asker.ts';

/** In place of the name of whoever corrected, confirmed, judged or ran something. */
export const A_PERSON = 'a person';

/**
 * The record as it answers whoever asks: to those who are not logged in without the names of people who work on it. That
 * somebody corrected something, and when, stays; a note on it does not.
 */
export const recordFor = (context: Context, record: RecordStore): RecordStore =>
  askerOf(context).kind === 'nobody' ? withoutNames(record) : record;

const NAMELESS = new WeakMap<object, object>();

/** The same one each time, so that what is remembered of a record is. */
export function withoutNames<T extends object>(store: T): T {
  const known =
    NAMELESS.get(store) ?? new Proxy(store, { get: (from, name) => nameless(Reflect.get(from, name), from) });
  NAMELESS.set(store, known);
  return known as T;
}

/** A method whose answers name nobody, a part of the store with such methods, or a plain value. */
function nameless(member: unknown, of: object): unknown {
  if (typeof member === 'function') {
    return async (...given: unknown[]): Promise<unknown> => unsigned(await (member as Method).apply(of, given));
  }
  return typeof member === 'object' && member !== null ? withoutNames(member) : member;
}

type Method = (...given: unknown[]) => unknown;
type Fields = Readonly<Record<string, unknown>>;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** A value without names; the same one where it has none. What is signed has `by` and an instant `at`. */
function unsigned(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const parts = value.map(unsigned);
    return parts.some((part, i) => part !== value[i]) ? parts : value;
  }
  if (!isPlain(value)) return value;
  const fields = value as Fields;
  const changed: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const part = unsigned(field);
    if (part !== field) changed[name] = part;
  }
  if (typeof fields.by === 'string' && typeof fields.at === 'string') {
    changed.by = A_PERSON;
    // What is written freely may name anybody, and is meant for those who work on the record.
    if (typeof fields.note === 'string') changed.note = '';
  }
  const reasons = unsignedReasons(fields);
  return Object.keys(changed).length === 0 && reasons === null
    ? value
    : { ...fields, ...changed, ...reasons?.(changed) };
}

/** The grounds of a corrected statement's speaker and date name the person too: "as Rosa Ilves corrected on 2031-03-14". */
function unsignedReasons({ amended, speaker, said }: Fields): ((changed: Fields) => Fields) | null {
  if (!Array.isArray(amended) || amended.length === 0) return null;
  const names = new Set((amended as readonly Fields[]).map(({ by }) => String(by)));
  const without = (of: unknown): Fields => {
    const fields = of as Fields;
    const { reason } = fields;
    const named = [...names].find((by) => typeof reason === 'string' && reason.startsWith(`as ${by} co`));
    return named === undefined
      ? fields
      : { ...fields, reason: `as ${A_PERSON}${String(reason).slice(3 + named.length)}` };
  };
  return (changed) => ({ speaker: without(changed.speaker ?? speaker), said: without(changed.said ?? said) });
}
