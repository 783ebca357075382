import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OnrecordError } from '../../domain/index.ts';
import type { Right } from '../../operations/access/credentials.ts';
import type { RecordStore } from '../../search/index.ts';
import { type Asker, addressOf, askerOf, demand } from '../access/asker.ts';
import { recordFor } from '../access/without-names.ts';
import { type Answer, reply } from './reply.ts';
import { problem } from './schemas/basics.ts';

type Shape = z.ZodObject;
type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What is asked, as the schemas have read it. */
export interface Asked<P, Q, B> {
  readonly record: RecordStore;
  readonly asker: Asker;
  readonly address: URL;
  readonly params: OutputOf<P>;
  readonly query: OutputOf<Q>;
  readonly body: OutputOf<B>;
  header(name: string): string | undefined;
}

/** A question that the API answers: its address, what is given, and the schema of the answer. */
export interface Endpoint<P extends Shape | undefined, Q extends Shape | undefined, B extends z.ZodType | undefined> {
  readonly method?: 'get' | 'post';
  /** `/actors/{id}` */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Bytes of the body at most. */
  readonly largest?: number;
  readonly answer: z.ZodType;
  /** `read` unless given. */
  readonly needs?: Right;
  /** Headers that are looked at. */
  readonly headers?: Shape;
  /** Of the answer; 200 unless given. */
  readonly status?: 200 | 201;
}

/** Statuses of problems that an endpoint may answer with, in words. */
const PROBLEMS = {
  400: 'The question cannot be read.',
  401: 'No token or session, or one that is not known.',
  403: 'The token may not do this.',
  404: 'There is no such thing on this record.',
  429: 'Too many requests; `Retry-After` says for how many seconds.',
} as const;
const OF_A_BODY = { 413: 'The body is too large.', 415: 'The body is no JSON.' } as const;
const OF_A_CHANGE = {
  409: 'It cannot be applied to the record as it is.',
  412: 'It has changed since it was read (`If-Match`).',
  428: '`If-Match` is missing.',
} as const;

/** Adds an endpoint: its route, its schemas to the description, and its answer. */
export function addEndpoint<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  api: OpenAPIHono,
  recordOf: () => RecordStore,
  endpoint: Endpoint<P, Q, B>,
  answer: (asked: Asked<P, Q, B>) => Promise<Answer>,
): void {
  const { needs = 'read', body, largest } = endpoint;
  const handle = async (context: Context): Promise<Response> => {
    demand(askerOf(context), needs);
    const valid = (part: string): unknown => context.req.valid(part as never);
    const found = await answer({
      record: recordFor(context, recordOf()),
      asker: askerOf(context),
      address: addressOf(context),
      params: valid('param') as OutputOf<P>,
      query: valid('query') as OutputOf<Q>,
      body: (body && valid('json')) as OutputOf<B>,
      header: (name) => context.req.header(name),
    });
    return reply(context, found);
  };
  const limits =
    largest === undefined ? [] : [jsonOnly, bodyLimit({ maxSize: largest, onError: () => tooLarge(largest) })];
  api.openapi({ ...routeOf(endpoint), middleware: limits } as ReturnType<typeof routeOf>, handle as never);
}

function routeOf<P extends Shape | undefined, Q extends Shape | undefined, B extends z.ZodType | undefined>({
  method = 'get',
  status = 200,
  needs = 'read',
  ...endpoint
}: Endpoint<P, Q, B>) {
  const { path, tag, summary, description, params, query, body, headers, answer } = endpoint;
  const problems = {
    ...PROBLEMS,
    ...(body && OF_A_BODY),
    ...(headers && OF_A_CHANGE),
  };
  return createRoute({
    method,
    path,
    tags: [tag],
    summary,
    description: [description, needs === 'read' ? '' : `Needs a token with the scope ${needs}.`]
      .filter(Boolean)
      .join(' '),
    security: [{ bearer: [] }],
    request: {
      ...(params && { params }),
      ...(query && { query }),
      ...(headers && { headers }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      [status]: { description: summary, content: { 'application/json': { schema: answer } } },
      ...Object.fromEntries(
        Object.entries(problems).map(([code, words]) => [
          code,
          { description: words, content: { 'application/problem+json': { schema: problem } } },
        ]),
      ),
    },
  });
}

async function jsonOnly(context: Context, next: () => Promise<void>): Promise<void> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new OnrecordError('api/not-json', 'The body is not sent as JSON.', 'Send Content-Type: application/json.');
  }
  await next();
}

function tooLarge(largest: number): never {
  const message = `The body is larger than ${Math.floor(largest / 1024)} kB.`;
  throw new OnrecordError('input/too-large', message, 'Send less at a time.');
}
