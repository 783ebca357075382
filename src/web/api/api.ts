import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { cors } from 'hono/cors';
import { OnrecordError } from '../../domain/index.ts';
import type { RecordStore } from '../../search/index.ts';
import { version } from '../../version.ts';
import { addActorEndpoints } from './actor-endpoints.ts';
import { renderApiPage } from './api-page.ts';
import { addArticleEndpoints } from './article-endpoints.ts';
import { addCorrectionEndpoints } from './correction-endpoints.ts';
import { addIssueEndpoints } from './issue-endpoints.ts';
import { BASE } from './reply.ts';
import { addStatementEndpoints } from './statement-endpoints.ts';
import { addTextEndpoints } from './text-endpoints.ts';
import { addWatchingEndpoints } from './watching-endpoints.ts';

const DESCRIPTION = `What outlets report that people said, with date and evidence. No verdict on whether it is true. Found by
machine: read the passage before you cite it. What is below the calibrated threshold is hidden unless asked for (\`all\`).

Spans are [start, end) in UTF-16 code units of an article's text. Dates are EDTF (ISO 8601-2). Every answer has an ETag, and
is 304 to the If-None-Match that has it. Lists go on by \`Link\`, rel="next". What goes wrong is told as problem details (RFC 9457).`;

/** The API with all its endpoints, described by its own routes. */
function apiOf(record: () => RecordStore): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw unreadable(result.error);
    },
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token: onrecord token add USER. Not needed where the record is served to this machine only.',
  });
  addStatementEndpoints(api, record);
  addActorEndpoints(api, record);
  addIssueEndpoints(api, record);
  addArticleEndpoints(api, record);
  addCorrectionEndpoints(api, record);
  addTextEndpoints(api, record);
  addWatchingEndpoints(api, record);
  return api;
}

interface Unreadable {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

function unreadable({ issues }: Unreadable): OnrecordError {
  const wrong = issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.length === 0 ? '' : `${path.join('.')}: `}${message}`);
  return new OnrecordError(
    'usage/request',
    `The request cannot be read: ${wrong.join('; ')}.`,
    'See /api for what may be asked.',
  );
}

/** The description of the API, OpenAPI 3.1, made from its routes. */
const descriptionOf = (api: OpenAPIHono, origin: string) =>
  api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'onrecord',
      version,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: origin + BASE }],
  });

/** Adds the API under /api/v1, its description beside it, and the page for people at /api. */
export function addApi(app: Hono, record: () => RecordStore): void {
  const api = apiOf(record);
  app.get(`${BASE}/openapi.json`, (context) => context.json(descriptionOf(api, context.get('origin'))));
  app.get('/api', (context) => context.html(renderApiPage(descriptionOf(api, context.get('origin')))));
  app.route(BASE, api);
}

/** Lets pages of these sites ask the API from a browser, with a token, never with a session. */
export const allowing = (origins: readonly string[]) =>
  cors({
    origin: [...origins],
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match'],
    exposeHeaders: ['ETag', 'Link', 'Retry-After'],
    maxAge: 600,
  });
