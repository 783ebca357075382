import { html } from 'hono/html';
import type { Amended, StoredStatement } from '../search/index.ts';
import type { Html } from './layout.ts';

const AMENDED: Readonly<Record<Amended['what'], string>> = {
  speaker: 'speaker',
  said: 'date',
  kind: 'quoted or reported',
  side: 'side',
  accept: 'words',
};

/** "corrected by Rosa Ilves: speaker, date"; what was only confirmed apart. */
export function renderAmended({ amended }: Pick<StoredStatement, 'amended'>): Html {
  const said = (confirms: boolean): Html[] => {
    const some = amended.filter((one) => one.confirms === confirms);
    return [...new Set(some.map(({ by }) => by))].map((by) => {
      const what = some.filter((one) => one.by === by).map((one) => AMENDED[one.what]);
      return html`<span class="human">${confirms ? 'confirmed' : 'corrected'} by <bdi>${by}</bdi>: ${[...new Set(what)].join(', ')}</span>`;
    });
  };
  return html`${said(false)}${said(true)}`;
}
