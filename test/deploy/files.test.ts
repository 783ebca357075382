import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { programOf } from '../../src/cli/main.ts';

const ROOT = join(import.meta.dirname, '../..');
const DEPLOY = join(ROOT, 'deploy');
const text = (name: string): string => readFileSync(join(DEPLOY, name), 'utf8');

/** Fails where these words are no command of onrecord, or give it options or arguments that it does not take. */
async function assertRuns(words: readonly string[]): Promise<void> {
  let command: Command = await programOf();
  const rest = [...words];
  for (;;) {
    const sub = command.commands.find((one) => one.name() === rest[0]);
    if (!sub) break;
    command = sub;
    rest.shift();
  }
  assert.ok(command.parent, `${words[0]} is a command of onrecord`);
  const { unknown } = command.parseOptions(rest);
  assert.deepEqual(unknown, [], `${words.join(' ')}: options that it does not have`);
}

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly read_only?: boolean;
  readonly ports?: readonly string[];
}

describe('deploy/compose.yaml', () => {
  const { services } = parse(text('compose.yaml'), { merge: true }) as { services: Record<string, Service> };

  test('runs commands that there are, on a record in its own PostgreSQL', async () => {
    const own = Object.values(services).filter(({ image }) => image === 'onrecord');
    assert.deepEqual(Object.keys(services).sort(), ['backup', 'postgres', 'serve', 'watch', 'work']);
    for (const { command, environment, read_only } of own) {
      await assertRuns(command!);
      assert.match(
        environment.ONRECORD_RECORD!,
        /^postgres:\/\/onrecord:\$\{POSTGRES_PASSWORD:\?[^}]+\}@postgres\/onrecord$/,
      );
      assert.equal(read_only, true);
    }
  });

  test('opens nothing beyond this machine, and holds no password', () => {
    for (const { ports = [] } of Object.values(services)) {
      for (const port of ports) assert.match(port, /^127\.0\.0\.1:/);
    }
    const variables = [...text('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name!);
    assert.deepEqual([...new Set(variables)].sort(), ['POSTGRES_PASSWORD', 'PUBLIC_URL']);
    for (const name of variables) assert.match(text('example.env'), new RegExp(`^${name}=`, 'm'));
    assert.match(text('example.env'), /^POSTGRES_PASSWORD=$/m);
    assert.match(readFileSync(join(ROOT, '.gitignore'), 'utf8'), /^deploy\/\.env$/m);
  });
});

describe('deploy/Dockerfile', () => {
  const instructions = text('Dockerfile')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const last = (name: string): string | undefined => instructions.findLast((line) => line.startsWith(`${name} `));

  test('is of instructions that there are, and ends as a user who is not root', () => {
    const known = /^(?:FROM|WORKDIR|COPY|RUN|USER|ENV|VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT|CMD) /;
    assert.deepEqual(
      instructions.filter((line) => !known.test(line)),
      [],
    );
    assert.equal(last('USER'), 'USER node');
    const after = instructions.slice(instructions.lastIndexOf('USER node') + 1);
    assert.deepEqual(
      after.filter((line) => /^(?:RUN|COPY)/.test(line)),
      [],
    );
  });

  test('runs a command that there is, and asks /healthz whether it is well', async () => {
    assert.equal(last('ENTRYPOINT'), 'ENTRYPOINT ["onrecord"]');
    await assertRuns(JSON.parse(last('CMD')!.slice(4)));
    assert.match(last('HEALTHCHECK')!, /http:\/\/127\.0\.0\.1:4747\/healthz/);
  });

  test('has the client of PostgreSQL that the server in compose.yaml needs', () => {
    const { services } = parse(text('compose.yaml'), { merge: true }) as { services: Record<string, Service> };
    // Versions of the package postgresql-client in releases of Debian.
    const clients: Readonly<Record<string, number>> = { bookworm: 15, trixie: 17 };
    const release = /^FROM node:24-(\w+)-slim$/.exec(last('FROM')!)?.[1];
    const server = Number(/^postgres:(\d+)/.exec(services.postgres!.image)?.[1]);
    assert.ok(clients[release!]! >= server, `${release} has not the client of version ${server}`);
    assert.ok(instructions.some((line) => /^RUN apt-get .* postgresql-client /.test(line)));
  });

  test('copies what is in the checkout or was built, and nothing that its list of files keeps out', () => {
    const listed = text('Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    for (const name of listed) assert.ok(existsSync(join(ROOT, name.slice(1))), name);
    const published = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: string[] };
    const copied = instructions.flatMap((line) => /^COPY --from=build \/build\/(\S+) \.\/\1$/.exec(line)?.[1] ?? []);
    const needed = published.files
      .map((name) => name.split('/')[0]!)
      .filter((name) => /^(?:bin|dist|models)$/.test(name));
    assert.deepEqual(copied.sort(), [...new Set(needed)].sort());
  });
});

describe('units of systemd', () => {
  const units = readdirSync(DEPLOY).filter((name) => /\.(?:service|timer)$/.test(name));
  const services = units.filter((name) => name.endsWith('.service'));

  test('run commands that there are, as a user of their own, with what they may touch named', async () => {
    assert.equal(services.length, 4);
    for (const name of services) {
      const start = /^ExecStart=\/usr\/bin\/env onrecord (.+)$/m.exec(text(name))?.[1];
      await assertRuns(start!.split(' ').filter((word) => !word.startsWith('$')));
      for (const line of ['User=onrecord', 'NoNewPrivileges=yes', 'ProtectSystem=strict', 'ProtectHome=yes']) {
        assert.ok(text(name).includes(`\n${line}\n`), `${name} has ${line}`);
      }
    }
  });

  const lint = spawnSync('systemd-analyze', ['--version']).status === 0;
  test('are accepted by systemd-analyze', { skip: lint ? false : 'systemd-analyze is not installed' }, () => {
    for (const name of units) {
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', join(DEPLOY, name)], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.doesNotMatch(stderr, new RegExp(name));
    }
  });
});
