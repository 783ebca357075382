import { openRecord } from '../../src/operations/record.ts';
import { relateArticle } from '../../src/operations/relate.ts';
import { freshSource } from '../../src/operations/watch/sources.ts';
import { fingerprintsOf } from '../../src/provenance/index.ts';
import type { RecordStore } from '../../src/search/index.ts';
import { webApp } from '../../src/web/app.ts';
import { BRIDGE, FERRY, type InventedArticle, invent, on } from '../record/invented.ts';

export { BRIDGE, FERRY };

const LONG_WORD = 'Hafenverwaltungsgebührenordnungsänderungsverfahren'.repeat(6);

/** Everything in it would do harm on a page that did not escape it. */
export const HOSTILE: InventedArticle = {
  title: '</title><script>alert(1)</script><img src=x onerror=alert(2)>',
  outlet: '"><svg onload=alert(3)>',
  url: 'javascript:alert(4)',
  body: 'Mallory <b>Quill</b> said that <script>alert(5)</script> &amp; "x" \' > stays text.',
  statements: [
    {
      who: 'Mallory <b>Quill</b>',
      cue: 'said',
      words: 'that <script>alert(5)</script> &amp; "x" \' > stays text',
      occasion: { place: '<i>onmouseover</i>', event: '"onfocus="alert(6)' },
    },
  ],
};

const RIGHT_TO_LEFT: InventedArticle = {
  title: 'ראש העיר דוחה את הגשר',
  outlet: 'עיתון הנמל',
  url: 'https://namal.example/gesher',
  published: { value: '2031-03', bound: 'not-before', basis: 'image', evidence: 'folder 2031.03' },
  body: 'נועה לביא אמרה כי הגשר לא ייבנה.',
  statements: [{ who: 'נועה לביא', cue: 'אמרה', words: 'כי הגשר לא ייבנה' }],
};

const LONG_WORDS: InventedArticle = {
  title: `A title with ${LONG_WORD}`,
  outlet: LONG_WORD,
  url: `https://long.example/${LONG_WORD}`,
  body: `Ida Mertens said the “${LONG_WORD}” would go on.`,
  statements: [{ who: 'Ida Mertens', cue: 'said', words: `the “${LONG_WORD}” would go on`, kind: 'mixed' }],
};

const WITNESS: InventedArticle = {
  title: 'A neighbour on the noise',
  url: 'https://gazette.example/noise',
  body: 'Neighbour Runa Adler said the nights were loud. The bridge has backers in the union.',
  statements: [
    { who: 'Runa Adler', cue: 'said', words: 'the nights were loud', actor: { privatePerson: true } },
    {
      who: 'The bridge',
      cue: 'has backers',
      words: 'in the union',
      positions: [
        {
          by: { ascribedTo: { name: 'Dockers’ Union', kind: 'body', how: 'body-name', mention: null, confidence: 1 } },
        },
      ],
    },
  ],
};

/** Puts articles of every awkward kind on a record. */
export async function fillAwkwardly(record: RecordStore): Promise<void> {
  await record.putIssues([{ id: 'bridge', proposition: 'The bridge should be built.', about: ['bridge'] }]);
  const invented = [BRIDGE, FERRY, ...[HOSTILE, RIGHT_TO_LEFT, LONG_WORDS, WITNESS].map(invent)];
  for (const { item, entry } of invented) await record.put(item, entry);
}

/** The mayor on the other side, half a year later, and an issue with a word that does not fit a line. */
export async function fillWithShift(record: RecordStore): Promise<void> {
  await record.putIssues([{ id: 'long', proposition: `${LONG_WORD} should end.`, about: [LONG_WORD] }]);
  const { item, entry } = invent({
    title: 'Mayor now backs the bridge',
    outlet: LONG_WORD,
    url: 'https://long.example/now',
    published: { value: '2031-10-02', basis: 'metadata' },
    body: 'Odile Farrant said that she now backs the bridge, as an end of the ferries is near.',
    statements: [
      {
        who: 'Odile Farrant',
        cue: 'said',
        words: 'that she now backs the bridge',
        said: on('2031-10-01'),
        actor: { roles: [{ head: 'mayor', words: ['harbour'] }] },
        positions: [
          { evidence: 'backs', confidence: 0.9 },
          { issue: 'long', stance: 'conditional', confidence: 0.9, evidence: 'backs' },
        ],
      },
    ],
  });
  await record.put(item, entry);
}

/** BRIDGE as another outlet has it: a word of a quotation changed, a sentence left out. */
export const COPY = invent({
  title: 'Mayor rules out a toll bridge',
  outlet: 'Coastal Radio',
  url: 'https://radio.example/bridge',
  body: [
    'Mayor Odile Farrant told councillors on Tuesday that “a fee is not an option” for the new crossing.',
    'Farrant said on Wednesday that she expects the ferries to stay.',
    'The port authority has asserted that negotiations about the bridge are still open.',
  ].join('\n'),
  statements: [
    {
      who: 'Odile Farrant',
      cue: 'told councillors',
      words: 'a fee is not an option',
      kind: 'direct',
      said: on('2031-03-11'),
    },
  ],
});

/** Puts COPY beside BRIDGE, and finds that they are relatives. */
export async function putRelatives(record: RecordStore): Promise<void> {
  for (const { item, entry } of [BRIDGE, COPY]) {
    await record.put(item, entry);
    await record.relatives.fingerprint(entry.article.id, fingerprintsOf(entry.article));
  }
  await relateArticle(record, COPY.entry.article.id);
}

/** Watches a feed that is well, one that fails for a reason full of markup, and one that has moved. */
export async function watchBadly(record: RecordStore): Promise<void> {
  const [now, before] = ['2031-10-02T10:00:00.000Z', '2031-09-28T10:00:00.000Z'];
  const well = {
    ...freshSource({ url: 'https://gazette.example/rss.xml', title: 'Harbour Gazette' }, new Date(now)),
    ...{ lastSuccess: now, pace: 1800 },
  };
  const problem = { code: 'fetch/refused', message: '<script>alert(8)</script> answers 403.', remedy: 'Look at it.' };
  await record.watching.putSource(well);
  await record.watching.putSource({
    ...{ ...well, url: 'https://radio.example/feed.json', title: `<b>${LONG_WORD}</b>`, page: 'javascript:alert(9)' },
    ...{ lastSuccess: before, failures: 4, problem },
  });
  await record.watching.putSource({
    ...well,
    url: 'https://wire.example/a',
    title: null,
    movedTo: 'https://wire.example/b',
  });
  await record.watching.takeIn({ ...well, lastTry: new Date().toISOString() }, [
    { kind: 'page', name: 'a', digest: '1', url: 'https://gazette.example/a', item: null },
  ]);
}

export async function awkwardRecord(): Promise<RecordStore> {
  const record = openRecord(':memory:', { create: true });
  await fillAwkwardly(record);
  return record;
}

/** Puts so many further articles on record, each with a statement of one speaker. */
export async function putMany(record: RecordStore, articles: number): Promise<void> {
  for (let i = 1; i <= articles; i++) {
    const day = new Date(Date.UTC(2030, 0, i)).toISOString().slice(0, 10);
    const { item, entry } = invent({
      title: `Session ${i} of the port council`,
      url: `https://gazette.example/session-${i}`,
      published: { value: day, basis: 'metadata' },
      body: `Speaker Ulrike Tamm said on the day that item ${i} would be settled.`,
      statements: [{ who: 'Ulrike Tamm', cue: 'said', words: `that item ${i} would be settled`, said: on(day) }],
    });
    await record.put(item, entry);
  }
}

/** Asks the app for a page of a record as a browser on this machine does. */
export function ask(record: RecordStore, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has('host')) headers.set('host', '127.0.0.1:4747');
  const app = webApp({ location: '/a/record.sqlite', record: () => record });
  return Promise.resolve(app.request(`http://127.0.0.1:4747${path}`, { ...init, headers }));
}

export const page = async (record: RecordStore, path: string): Promise<string> => (await ask(record, path)).text();
