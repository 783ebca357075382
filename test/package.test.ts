import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';

/** npm is asked for offline copies first: a machine that ran `npm ci` needs no network here. */
const PREFER_OFFLINE = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];

const folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'));
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };
const run = (words: readonly string[], cwd: string) =>
  execFileSync(words[0]!, words.slice(1), { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const TEXT = 'The mayor said on Monday that the bridge would open in May. “We are ready,” Mayor Ada Brandt said.';

let unavailable: string | undefined;

describe('the package as npm delivers it', () => {
  before(() => {
    const packed = JSON.parse(run(['npm', 'pack', '--json', '--silent', '--pack-destination', folder], process.cwd()));
    const tarball = (Array.isArray(packed) ? packed[0] : Object.values(packed)[0]).filename;
    writeFileSync(join(folder, 'package.json'), '{"name":"newcomer","private":true,"type":"module"}');
    const installed = spawnSync('npm', ['install', ...PREFER_OFFLINE, join(folder, tarball)], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    if (installed.status !== 0)
      unavailable = `npm could not install the dependencies: ${installed.stderr.slice(0, 300)}`;
    if (process.env.CI) assert.equal(unavailable, undefined);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('its command says its version', (t) => {
    if (unavailable) return t.skip(unavailable);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(run([join('node_modules', '.bin', 'onrecord'), '--version'], folder).trim(), version);
  });

  test('its command puts a text on the record', (t) => {
    if (unavailable) return t.skip(unavailable);
    writeFileSync(
      join(folder, 'bridge.jsonl'),
      `${JSON.stringify({ id: 'bridge', text: TEXT, published: '2026-05-06' })}\n`,
    );
    const line = run([join('node_modules', '.bin', 'onrecord'), 'extract', '--jsonl', 'bridge.jsonl'], folder);
    const entry = JSON.parse(line);
    assert.equal(entry.id, 'bridge');
    assert.ok(
      entry.statements.some((s: { actor: { name: string } }) => s.actor.name === 'Ada Brandt'),
      line,
    );
  });

  test('its command compares two texts with an altered quote', (t) => {
    if (unavailable) return t.skip(unavailable);
    const quoting = (word: string) => ({ text: `“We will open the ${word} in May or June,” Mayor Ada Brandt said.` });
    writeFileSync(
      join(folder, 'pair.jsonl'),
      `${JSON.stringify({ id: 'pair', a: quoting('bridge'), b: quoting('tunnel') })}\n`,
    );
    const line = run([join('node_modules', '.bin', 'onrecord'), 'compare', '--jsonl', 'pair.jsonl'], folder);
    assert.equal(JSON.parse(line).quotes[0].change, 'words-changed');
  });

  test('its library puts the same text on the record', (t) => {
    if (unavailable) return t.skip(unavailable);
    const program = `import { extract } from 'onrecord';
      const entry = extract({ id: 'bridge', text: ${JSON.stringify(TEXT)}, published: '2026-05-06' });
      console.log(JSON.stringify(entry.statements.map(({ actor }) => actor.name)));`;
    writeFileSync(join(folder, 'use.mjs'), program);
    assert.ok(JSON.parse(run([process.execPath, 'use.mjs'], folder)).includes('Ada Brandt'));
  });

  test('it carries types that a program can be checked against', (t) => {
    if (unavailable) return t.skip(unavailable);
    assert.ok(existsSync(join(folder, 'node_modules', 'onrecord', 'dist', 'index.d.ts')));
    writeFileSync(
      join(folder, 'use.ts'),
      `import { extract, type Statement } from 'onrecord';\nconst s: readonly Statement[] = extract('').statements;\nconsole.log(s);\n`,
    );
    const tsc = join(process.cwd(), 'node_modules', 'typescript', 'bin', 'tsc');
    const types = join(process.cwd(), 'node_modules', '@types');
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--typeRoots',
      types,
      '--types',
      'node',
    ];
    run([process.execPath, tsc, ...options, 'use.ts'], folder);
  });
});
