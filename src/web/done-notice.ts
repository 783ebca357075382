import { html } from 'hono/html';
import { correctionInWords, type RecordStore, type StoredCorrection } from '../search/index.ts';
import { renderEditButton } from './edit-form.ts';
import type { Html } from './layout.ts';

/** The correction that a form has just entered, by the address it led to; null where there is none. */
export async function doneIn(record: RecordStore, address: URL): Promise<StoredCorrection | null> {
  const id = address.searchParams.get('done') ?? '';
  if (!/^[1-9]\d{0,8}$/.test(id)) return null;
  const [row] = await record.corrections({ limit: 1, before: Number(id) + 1 });
  return row?.id === Number(id) ? row : null;
}

/** The path and query of a page, without what only a form's answer has. */
export function backTo(address: URL): string {
  const url = new URL(address);
  url.searchParams.delete('done');
  return url.pathname + url.search;
}

/** Says what was entered, with the way to take it back. */
export function renderDone(done: StoredCorrection | null, address: URL): Html {
  if (!done) return html``;
  const words = correctionInWords(done);
  return html`<div class="notice done" role="status"><p>Kept as correction ${done.id}: <span dir="auto">${words}</span>.</p>
${done.effective ? renderEditButton({ state: null, back: backTo(address) }, { what: 'undo', undoes: String(done.id) }, 'Take it back', { key: 'z' }) : ''}</div>`;
}
