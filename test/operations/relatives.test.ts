import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import { addInputs } from '../../src/operations/index.ts';
import { outletOf } from '../../src/operations/outlet.ts';
import { importList } from '../../src/operations/outlet-lists.ts';
import { provenanceOfTrace } from '../../src/operations/provenance.ts';
import { relateAll } from '../../src/operations/relate.ts';
import { trace } from '../../src/operations/trace.ts';
import { versionsOf } from '../../src/operations/versions.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { listFamilies } from '../../src/search/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-relatives-'));
after(() => rmSync(folder, { recursive: true }));

let record: RecordStore;
beforeEach(() => {
  record = openRecord(':memory:');
});
afterEach(() => record.close());

const QUOTE =
  '“The quay was built for carts, and we have driven forty-ton lorries over it for thirty years,” Lena Oduya';

const WIRE = {
  id: 'wire',
  outlet: 'Coastline Wire',
  url: 'https://wire.example/tolls',
  published: '2021-03-12',
  title: 'Velmar port to charge trucks a toll',
  text: `Velmar port to charge trucks a toll
The port authority of Velmar will charge trucks a toll of 12 crowns from September, harbour master Lena Oduya announced on Monday after a closed meeting of the board.
${QUOTE} told reporters.
Hauliers called the toll a tax on bread. Bram Ostwald of the drivers' union said that 340 firms would have to pass it on.
The city paid 3.2 million crowns last year to mend the paving along Ferry Lane, and another 410,000 for the lamps at Skarvik Gate.`,
};

const MIRROR = {
  id: 'mirror',
  outlet: 'Delta Mirror',
  url: 'https://mirror.example/a1',
  published: '2021-03-13',
  title: 'Lorries must pay at Velmar',
  text: `Lorries must pay at Velmar
From September, trucks that use the port of Velmar will be charged 12 crowns. Harbour master Lena Oduya made the announcement on Monday, following a board meeting behind closed doors.
${QUOTE} said.
To hauliers the charge is a tax on bread. According to Bram Ostwald of the drivers' union, 340 companies will have no choice but to pass it on.
Mending the paving along Ferry Lane cost the city 3.2 million crowns last year, the lamps at Skarvik Gate another 410,000.
Source: Coastline Wire`,
};

const BLOG = {
  id: 'blog',
  outlet: 'Port Blog',
  published: '2021-03-14',
  title: 'Tolls',
  text: `Tolls\n${WIRE.text.split('\n')[1]}\n${WIRE.text.split('\n')[3]}`,
};

const GAZETTE = {
  id: 'gazette',
  outlet: 'Harbour Gazette',
  url: 'https://gazette.example/rage',
  published: '2021-03-12',
  title: 'Rage at the gate',
  text: `Rage at the gate
At six in the morning the first horns sounded before the harbour office. By noon there were sixty cabs.
The drivers had read it in a text message: from the autumn, every passage costs money.
${QUOTE} had said the evening before, in a voice that one of them, Piet Ruys, now imitates to applause.
A thermos goes round. Nobody knows who will pay in the end. The baker on the corner thinks she does.`,
};

const CHESS = {
  id: 'chess',
  outlet: 'Harbour Gazette',
  published: '2021-03-13',
  title: 'Chess title for a schoolgirl',
  text: `Chess title for a schoolgirl
Lien Tran, 17, won the national chess title in Brackwater on Sunday by beating the holder, Osip Grell, in 61 moves.
She is the youngest champion since the contest began in 1924. Grell had led until the ninth round.
“My hands were shaking so much that I wrote down the wrong move,” Tran said.`,
};

let files = 0;
function add(...items: readonly object[]) {
  const file = join(folder, `${++files}.jsonl`);
  writeFileSync(file, items.map((item) => JSON.stringify(item)).join('\n'));
  return addInputs(record, [file]);
}

/** The id of the article of an outlet. */
async function idOf(outlet: string): Promise<string> {
  const [found] = await record.articles({ outlet, limit: 1 });
  return found!.id;
}

test('an article finds its relatives when it is added, and the report says so', async () => {
  assert.deepEqual((await add(WIRE, CHESS)).related, []);
  const report = await add(MIRROR, GAZETTE);
  assert.deepEqual(
    report.related.map(({ relatives }) =>
      relatives.map(({ article, verdict, derives }) => [article.outlet?.name, verdict, derives].join(', ')).sort(),
    ),
    [
      ['Coastline Wire, reworded, from'],
      ['Coastline Wire, shared-quotes, unknown', 'Delta Mirror, shared-quotes, unknown'],
    ],
  );
});

test('a trace shows credits, whether they are held, and the earliest copy', async () => {
  await add(WIRE, CHESS, GAZETTE, MIRROR, BLOG);
  const found = await trace(record, await idOf('Delta Mirror'));
  assert.deepEqual(
    found.credits.map(({ outlet, held }) => [outlet, held]),
    [['Coastline Wire', true]],
  );
  assert.equal(found.earliest.outlet, 'Coastline Wire');
  const verdicts = new Map(found.relatives.map(({ relative, comparison }) => [relative.outlet?.name, comparison]));
  assert.deepEqual([...verdicts.keys()].sort(), ['Coastline Wire', 'Harbour Gazette', 'Port Blog']);
  assert.equal(verdicts.get('Coastline Wire')?.direction, 'b-to-a');
  assert.equal(verdicts.get('Harbour Gazette')?.verdict, 'shared-quotes');
});

test('a file is traced without being stored', async () => {
  await add(WIRE, CHESS);
  const file = join(folder, 'copy.txt');
  writeFileSync(file, MIRROR.text);
  const before = await record.totals();
  const found = await trace(record, file);
  assert.equal(found.stored, null);
  assert.deepEqual(
    found.relatives.map(({ relative }) => relative.outlet?.name),
    ['Coastline Wire'],
  );
  assert.deepEqual(await record.totals(), before);
});

test('a family holds the copies of its head, not the reports that share its quotes', async () => {
  await add(BLOG, WIRE, GAZETTE, MIRROR, CHESS);
  const { families, total } = await listFamilies(record, 10);
  assert.equal(total, 1);
  assert.equal(families[0]!.head.outlet?.name, 'Coastline Wire');
  assert.deepEqual(families[0]!.members.map(({ article, shown }) => [article.outlet?.name, shown]).sort(), [
    ['Delta Mirror', true],
    ['Port Blog', false],
  ]);
});

test('relatives of articles that were stored without are found later', async () => {
  await add(WIRE);
  await add(MIRROR);
  const ids = [await idOf('Coastline Wire'), await idOf('Delta Mirror')];
  assert.deepEqual(await record.relatives.unrelated(10), []);
  assert.deepEqual(await relateAll(record), { looked: 0, related: 0 });
  await record.relatives.relate(ids[0]!, []);
  assert.deepEqual(await record.relatives.relativesOf(ids[1]!), []);
});

test('a run that was ended between storing an article and relating it leaves that to the next run', async () => {
  const relate = async (): Promise<void> => {
    throw new Error('killed');
  };
  const dying: RecordStore = {
    ...record,
    together: (act) => record.together((within) => act({ ...within, relatives: { ...within.relatives, relate } })),
  };
  const inputs = [WIRE, MIRROR, { ...MIRROR, text: `${MIRROR.text}\nThe toll is paid at the gate.` }].map((line, i) => {
    const file = join(folder, `interrupted-${i}.jsonl`);
    writeFileSync(file, JSON.stringify(line));
    return file;
  });
  await addInputs(record, [inputs[0]!]);
  for (const file of inputs.slice(1)) {
    await assert.rejects(addInputs(dying, [file]), /killed/);
    const mirror = await idOf('Delta Mirror');
    assert.deepEqual(await record.relatives.unrelated(10, 1), [mirror]);
    assert.equal((await addInputs(record, [file])).known, 1);
    assert.deepEqual(await record.relatives.unrelated(10), []);
    assert.equal((await record.relatives.relativesOf(mirror))[0]?.verdict, 'reworded');
  }
});

test('from one version to the next, headline, quotes, speakers and figures are told apart from trivia', async () => {
  await add(WIRE);
  await add({ ...WIRE, text: WIRE.text.replace('told reporters', 'told journalists') });
  await add({
    ...WIRE,
    title: 'Velmar port to charge trucks 15 crowns',
    text: WIRE.text
      .replace('Velmar port to charge trucks a toll', 'Velmar port to charge trucks 15 crowns')
      .replace('12 crowns', '15 crowns')
      .replace('forty-ton lorries', 'lorries')
      .replace(" Bram Ostwald of the drivers' union said that 340 firms would have to pass it on.", ''),
  });
  const { changes } = await versionsOf(record, await idOf('Coastline Wire'));
  assert.deepEqual(
    changes.map(({ trivial }) => trivial),
    [true, false],
  );
  const [, second] = changes;
  assert.equal(second!.title?.b, 'Velmar port to charge trucks 15 crowns');
  assert.deepEqual(
    second!.quotes.map(({ change }) => change),
    ['words-changed'],
  );
  assert.deepEqual(second!.figures, { gone: ['12', '340'], new: ['15'] });
  assert.deepEqual(
    second!.sentences.map(({ change }) => change),
    ['dropped'],
  );
});

test('an outlet shows whom it credits and what it shares, of how many articles', async () => {
  await add(WIRE, MIRROR, GAZETTE, CHESS);
  const { profile } = await outletOf(record, 'delta mirror', 10);
  assert.deepEqual(profile?.credits, [{ outlet: 'Coastline Wire', articles: 1 }]);
  assert.deepEqual([profile?.articles, profile?.compared, profile?.crediting], [1, 1, 1]);
  assert.deepEqual(
    profile?.exchanges.map(({ outlet, verdict, derives }) => [outlet, verdict, derives]),
    [
      ['Coastline Wire', 'reworded', 'from'],
      ['Harbour Gazette', 'shared-quotes', 'unknown'],
    ],
  );
  assert.equal((await outletOf(record, 'mirror.example', 10)).profile?.articles, 1);
  assert.equal((await outletOf(record, 'Nobody Times', 10)).profile, null);
  assert.equal((await outletOf(record, 'RT', 10)).known?.country, 'RU');
});

test('what a list says is kept in its words, under its name, with where it came from', async () => {
  await add(MIRROR);
  const file = join(folder, 'list.csv');
  writeFileSync(
    file,
    'Land,Name,URL,Kind\nVelmar,Delta Mirror,https://www.mirror.example/en,"A, B"\nVelmar,Channel,https://www.youtube.com/c/x,C\nVelmar,None,,C\n',
  );
  const report = await importList(record, file, 'Media of Velmar, 2031', { labels: ['Land', 'kind'] });
  assert.deepEqual(report, { list: 'Media of Velmar, 2031', rows: 1, withoutAddress: 1, platforms: 1 });
  const { labels } = await outletOf(record, 'Delta Mirror', 10);
  assert.deepEqual(
    labels.map(({ list, label, source }) => [list, label, source]),
    [['Media of Velmar, 2031', 'Land: Velmar; kind: A, B', file]],
  );
  await importList(record, file, 'Media of Velmar, 2031');
  assert.deepEqual(
    (await outletOf(record, 'news.mirror.example', 10)).labels.map(({ label }) => label),
    [''],
  );
  assert.equal(await record.outlets.removeList('Media of Velmar, 2031'), true);
  assert.deepEqual(await record.outlets.lists(), []);
  await assert.rejects(importList(record, file, 'x', { labels: ['Nothing'] }), { code: 'usage/column' });
});

test('a trace as JSON-LD states the shown source, the quotation and the revision', async () => {
  await add(WIRE);
  await add(MIRROR);
  await add({ ...MIRROR, text: MIRROR.text.replace('340 companies', '350 companies') });
  const document = await provenanceOfTrace(record, await trace(record, await idOf('Delta Mirror')));
  const [entity, ...rest] = (document as { '@graph': Record<string, unknown>[] })['@graph'];
  assert.deepEqual(entity!.wasDerivedFrom, ['https://wire.example/tolls']);
  assert.deepEqual(entity!.hadPrimarySource, ['https://wire.example/tolls']);
  assert.equal(entity!.wasQuotedFrom, undefined);
  assert.ok((entity!.isBasedOn as string[]).includes('https://wire.example/tolls'));
  const [revision] = entity!.wasRevisionOf as string[];
  assert.equal(rest.find(({ id }) => id === revision)?.specializationOf, entity!.id);
});
