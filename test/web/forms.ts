import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';
import type { RecordStore } from '../../src/search/index.ts';
import { ask } from './records.ts';

/** A form of a page, as a browser would send it. */
export interface Form {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly words: string;
}

/** The forms that correct something on a page, each with what is filled in already. */
export function formsIn(html: string): Form[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('form[method=post]')].map((form) => ({
    words: (form.textContent ?? '').replace(/\s+/g, ' ').trim(),
    fields: [...form.querySelectorAll('input, select')].flatMap((field): [string, string][] => {
      const name = field.getAttribute('name')!;
      if (field.getAttribute('type') === 'radio' && !field.hasAttribute('checked')) return [];
      if (field.getAttribute('type') === 'checkbox') return [];
      const option = field.querySelector('option[selected]') ?? field.querySelector('option');
      return [[name, (option ?? field).getAttribute('value') ?? '']];
    }),
  }));
}

/** The only form of a page whose words have this. */
export async function formOf(record: RecordStore, path: string, words: RegExp): Promise<Form> {
  const found = formsIn(await (await ask(record, path)).text()).filter((form) => words.test(form.words));
  assert.equal(found.length, 1, `${path}: ${words} is in ${found.length} forms`);
  return found[0]!;
}

/** Sends a form with some fields filled in, as a browser does; `site`: where the page was that holds it. */
export function send(
  record: RecordStore,
  { fields }: Form,
  filled: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' },
): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  for (const [name, value] of Object.entries(filled)) body.set(name, value);
  return ask(record, '/corrections', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
}
