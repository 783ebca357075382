import type { OpenAPIHono } from '@hono/zod-openapi';
import { html } from 'hono/html';
import { type Html, renderPage } from '../layout.ts';
import { BASE } from './reply.ts';

type Description = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type Operation = NonNullable<NonNullable<Description['paths']>[string]['get']>;

interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The description of the API for people: what may be asked, with which words, and what is answered. */
export function renderApiPage(description: Description): Html {
  const listed = Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method): Listed[] => {
      const operation = item[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
  const byTag = Map.groupBy(listed, ({ operation }) => operation.tags?.[0] ?? 'Other');
  return renderPage({
    title: 'API',
    main: html`<h1>API</h1>
<p class="lead">The answers of these pages for programs, as JSON. The whole description: <a href="${BASE}/openapi.json">OpenAPI 3.1</a>.</p>
<div class="prose">${(description.info.description ?? '').split('\n\n').map((paragraph) => html`<p>${renderCode(paragraph)}</p>`)}
<pre tabindex="0" aria-label="A first question">curl -H "Authorization: Bearer onr_…" "${description.servers?.[0]?.url}/statements?about=tram"</pre>
<p class="soft">A token is made with <code>onrecord token add USER</code>; where the record is served to this machine only, none is needed.</p></div>
${[...byTag].map(([tag, all]) => html`<section class="of-api" aria-labelledby="tag-${tag.toLowerCase()}"><h2 id="tag-${tag.toLowerCase()}">${tag}</h2>${all.map(renderOperation)}</section>`)}`,
  });
}

/** Text in which backticks mark code. */
const renderCode = (text: string): Html =>
  html`${text.split('`').map((piece, i) => (i % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly enum?: readonly unknown[]; readonly description?: string; readonly default?: unknown };
}

function renderOperation({ method, path, operation }: Listed): Html {
  const parameters = (operation.parameters ?? []) as readonly Parameter[];
  const answers = operation.responses?.['200'] ?? operation.responses?.['201'];
  return html`<h3 class="of-issue"><code>${method.toUpperCase()} ${path}</code></h3>
<p>${operation.summary}. ${operation.description === undefined ? '' : renderCode(operation.description)}</p>
<dl class="known">${parameters.map(
    (parameter) => html`<dt><code>${parameter.name}</code></dt><dd>${renderParameter(parameter)}</dd>`,
  )}
${operation.requestBody === undefined ? '' : html`<dt>Body</dt><dd><code>${schemaNameOf(operation.requestBody)}</code></dd>`}
<dt>Answer</dt><dd><code>${schemaNameOf(answers)}</code></dd></dl>`;
}

function renderParameter({ in: place, required, schema }: Parameter): Html {
  const facts = [
    place === 'query' ? '' : `in the ${place}`,
    required ? 'required' : '',
    schema?.enum ? `one of ${schema.enum.join(', ')}` : '',
    schema?.default === undefined ? '' : `${schema.default} unless given`,
  ].filter((fact) => fact !== '');
  return html`${renderCode(schema?.description ?? '')}${facts.length === 0 ? '' : html` <span class="soft">(${facts.join('; ')})</span>`}`;
}

/** The name under which a body's schema stands among the components. */
function schemaNameOf(holder: unknown): string {
  const { content } = (holder ?? {}) as { content?: Record<string, { schema?: { $ref?: string } }> };
  return content?.['application/json']?.schema?.$ref?.split('/').at(-1) ?? 'object';
}
