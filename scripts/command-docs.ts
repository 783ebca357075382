import type { Command } from 'commander';
import { programOf } from '../src/cli/main.ts';

/** Columns of help in the documentation. */
const WIDTH = 100;

const INTRODUCTION = `# Commands

Written from the commands' own help by \`node scripts/write-command-docs.ts\`; a test fails while it differs.

What a command finds goes to standard output, everything else (progress on a terminal, what failed, what was passed
over) to standard error. \`--json\` prints JSON. Colours follow \`NO_COLOR\` and are off where the output is no terminal.
Text from outside is never sent to the terminal as it is: characters that would command it are named instead.

Exit status: 0 done, 1 some items failed or the command could not do its work, 2 wrong usage, 70 a fault of the
program (please report it), 130 interrupted.

The record is what \`--record\` names, a file or \`postgres://USER:PASSWORD@HOST/DATABASE\`, else the environment variable
\`ONRECORD_RECORD\`, else \`onrecord/record.sqlite\` in \`$XDG_DATA_HOME\` (\`~/.local/share\` where that is not set;
\`%LOCALAPPDATA%\` on Windows).
`;

/** A command and those below it, each with its whole name. */
const withSubcommands = (command: Command, name: string): { readonly command: Command; readonly name: string }[] => [
  { command, name },
  ...command.commands.flatMap((sub) => withSubcommands(sub, `${name} ${sub.name()}`)),
];

/** The documentation of all commands in Markdown, from their help. */
export async function commandDocs(): Promise<string> {
  const { commands } = await programOf();
  const all = commands.flatMap((command) => withSubcommands(command, `onrecord ${command.name()}`));
  const sections = all.map(({ command, name }) => {
    let help = '';
    command.configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => WIDTH });
    command.outputHelp();
    return `\n## ${name}\n\n\`\`\`text\n${help.trimEnd()}\n\`\`\`\n`;
  });
  return INTRODUCTION + sections.join('');
}
