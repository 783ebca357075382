import { hash } from 'node:crypto';
import type { Context } from 'hono';
import { addressOf } from '../access/asker.ts';
import { withQuery } from '../addresses.ts';

/** An answer; null: there is no such thing. `next`: given as `after`, the next page. */
export type Answer =
  | { readonly values: object; readonly next?: string | null; readonly status?: 200 | 201 }
  /** A path of the API at which it is now. */
  | { readonly movedTo: string }
  | null;

/** Under which the API stands; a change that breaks programs gets another. */
export const BASE = '/api/v1';

/** The strong validator of an answer: the same values, the same tag. */
export const tagOf = (values: object): string => `"${hash('sha256', JSON.stringify(values)).slice(0, 32)}"`;

/** An answer as JSON, with its tag, and the way to the next page. */
export function reply(context: Context, answer: Answer): Response | Promise<Response> {
  if (answer === null) return context.notFound();
  if ('movedTo' in answer) return context.redirect(BASE + answer.movedTo, 308);
  const { values, next, status = 200 } = answer;
  context.header('ETag', tagOf(values));
  if (next) context.header('Link', `<${withQuery(addressOf(context), { after: next })}>; rel="next"`);
  return context.body(JSON.stringify(values), status, { 'Content-Type': 'application/json' });
}
