import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Command } from 'commander';
import { commandDocs } from '../../scripts/command-docs.ts';
import { programOf } from '../../src/cli/main.ts';

const everyCommand = (command: Command): readonly Command[] =>
  command.commands.flatMap((sub) => [sub, ...everyCommand(sub)]);

/** The help as it is printed, what was added after it included. */
function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  return help;
}

test('every command says what it does, has examples of itself, and explains every option and argument', async () => {
  const commands = everyCommand(await programOf());
  assert.ok(commands.length >= 7, `only ${commands.length} commands`);
  for (const command of commands) {
    const name = command.name();
    assert.match(command.description(), /^[A-Z].*[.?]$/, `${name} has no description`);
    assert.match(
      helpOf(command),
      new RegExp(`Examples?:\\n(.*\\n)*? +\\$ .*onrecord .*\\b${name}\\b`),
      `${name} has no example`,
    );
    for (const option of command.options) assert.notEqual(option.description, '', `${name} ${option.flags}`);
    for (const argument of command.registeredArguments)
      assert.notEqual(argument.description, '', `${name} <${argument.name()}>`);
  }
});

test('docs/commands.md is what the commands say of themselves (node scripts/write-command-docs.ts)', async () => {
  const written = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8');
  assert.equal(written, await commandDocs());
});
