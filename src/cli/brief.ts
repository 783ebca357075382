import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import { baseOption } from './base-option.ts';
import { explainName } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';

interface Options extends RecordOptions {
  readonly issue?: string;
  readonly since?: string;
  readonly out?: string;
  readonly base?: string;
  readonly private?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord brief "Odile Farrant" --issue bridge --out farrant.html
  $ onrecord brief Farrant --since 2031 > farrant.html
  $ onrecord brief Farrant --json | jq '.coverage.outlets'

Who this is; possible shifts with both passages; positions with what they rest on; the words in full with what stands
around them, links and dates; from which outlets and days it is made, and where it has nothing. One document, to be read
in a browser or printed. It holds passages of articles: think before you pass it on.`;

export function briefCommand(): Command {
  return new Command('brief')
    .description('Make a brief on somebody for an interview: positions, possible shifts, words in full, coverage.')
    .argument('<name>', 'a name, a surname, another form of the name, or an id')
    .option('--issue <id>', 'only on this issue')
    .option('--since <date>', 'only what was said then or later: 2025, 2025-02 or 2025-02-14')
    .option('--out <file>', 'write it to a file; else it is printed')
    .addOption(baseOption())
    .option('--private', 'also on a private person')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(brief);
}

async function brief(name: string, options: Options): Promise<void> {
  const { briefOn } = await import('../search/index.ts');
  const { issue, since, out, base } = options;
  await withRecord(options, async (record) => {
    const answer = await briefOn(record, {
      actor: name,
      includePrivate: options.private ?? false,
      ...(issue !== undefined && { issue }),
      ...(since !== undefined && { since }),
    });
    if (answer.actor.found !== 'one') return explainName(name, answer.actor);
    if (!answer.brief) {
      const message = `${answer.actor.actor.name} is a private person, of whom no brief is made by default.`;
      throw new OnrecordError('usage/private', message, 'Give --private if you have a reason to.');
    }
    const { renderBriefDocument } = await import('../web/brief-page.ts');
    const text = options.json
      ? `${JSON.stringify(answer.brief)}\n`
      : await renderBriefDocument(answer.brief, base ?? null);
    if (out === undefined) process.stdout.write(text);
    else write(out, text);
  });
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new OnrecordError('output/unwritable', `${file} cannot be written.`, 'Name another file.', { cause });
  }
  console.error(`${file} is written.`);
}
