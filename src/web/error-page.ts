import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { OnrecordError } from '../domain/index.ts';
import { type Html, renderPage } from './layout.ts';

/** What is shown instead of a page: what happened, what to do, and the code to cite. */
export interface Trouble {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 421 | 428 | 429 | 500 | 503;
  readonly heading: string;
  readonly message: string;
  readonly remedy: string;
  readonly code: string;
}

export const NOT_FOUND: Trouble = {
  status: 404,
  heading: 'There is nothing at this address',
  message: 'The page, article, statement or actor is not on this record.',
  remedy: 'Search for it by name or words.',
  code: 'web/not-found',
};

export const WRONG_HOST: Trouble = {
  status: 421,
  heading: 'This address is not served',
  message: 'The record is served under the names localhost and 127.0.0.1, and others only where that was set.',
  remedy: 'Use the address that onrecord serve printed.',
  code: 'web/wrong-host',
};

const FOREIGN_FORM: Trouble = {
  status: 403,
  heading: 'This form came from another site',
  message: 'Only forms on these pages are answered.',
  remedy: 'Open the page here and send its form.',
  code: 'web/foreign-form',
};

/** A body that the reader of JSON gave up on. */
const MALFORMED: Trouble = {
  status: 400,
  heading: 'This cannot be read',
  message: 'The body is not well-formed JSON.',
  remedy: 'See /api for what may be sent.',
  code: 'usage/request',
};

const REFUSED: Readonly<Record<string, Pick<Trouble, 'status' | 'heading'>>> = {
  'access/login-needed': { status: 401, heading: 'This needs a login' },
  'access/bad-credential': { status: 401, heading: 'This token is not known' },
  'access/not-allowed': { status: 403, heading: 'You may not do this' },
  'access/too-many': { status: 429, heading: 'Too many requests' },
  'web/gone': { status: 410, heading: 'This is no longer on the record' },
  'api/not-json': { status: 415, heading: 'This cannot be read' },
  'api/if-match-needed': { status: 428, heading: 'This needs If-Match' },
  'api/changed': { status: 412, heading: 'It has changed' },
  'correct/changed': { status: 412, heading: 'It has changed' },
  'issues/unknown': { status: 404, heading: 'There is no such issue' },
  'correct/unknown-issue': { status: 404, heading: 'There is no such issue' },
  'correct/unknown-statement': { status: 404, heading: 'There is no such statement' },
  'correct/unknown-actor': { status: 404, heading: 'There is no such actor' },
  'correct/unknown': { status: 404, heading: 'There is no such correction' },
};

/** What an error means for the reader. An error that is none of ours gives away no details. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof HTTPException && error.status === 400) return MALFORMED;
  if (!(error instanceof OnrecordError)) {
    return {
      status: 500,
      heading: 'Something went wrong',
      message: 'The page could not be made. The record was not changed.',
      remedy: 'Load the page again; what happened stands where onrecord serve runs.',
      code: 'internal/unexpected',
    };
  }
  const { code, message, remedy } = error;
  if (code === 'web/foreign-form') return FOREIGN_FORM;
  const refused = REFUSED[code];
  if (refused) return { ...refused, message, remedy, code };
  if (code === 'watch/unknown')
    return { ...NOT_FOUND, message, remedy: 'See the page of sources for what is watched.' };
  if (code === 'search/not-found') return { ...NOT_FOUND, message };
  if (code === 'search/ambiguous') return { status: 404, heading: 'Which one?', message, remedy, code };
  if (code === 'input/too-large') return { status: 413, heading: 'This text is too long', message, remedy, code };
  if (code.startsWith('usage/') || code.startsWith('input/')) {
    return { status: 400, heading: 'This cannot be read', message, remedy, code };
  }
  if (code.startsWith('correct/')) return { status: 409, heading: 'This cannot be applied', message, remedy, code };
  if (code === 'compare/too-long') return { status: 413, heading: 'These texts are too long', message, remedy, code };
  if (code === 'record/missing') return { status: 503, heading: 'There is no record yet', message, remedy, code };
  if (code.startsWith('record/')) return { status: 503, heading: 'The record cannot be read', message, remedy, code };
  return { status: 500, heading: 'Something went wrong', message, remedy, code };
}

export const renderTrouble = ({ heading, message, remedy, code }: Trouble): Html =>
  renderPage({
    title: heading,
    main: html`<h1>${heading}</h1>
<div class="empty"><p>${message}</p><p>${remedy}</p><p><a href="/">To the search</a></p><p class="soft"><code>${code}</code></p></div>`,
  });
