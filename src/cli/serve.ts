import { Command, InvalidArgumentError } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import { type RecordOptions, recordOption } from './record-option.ts';

/** Unassigned by IANA, and used by no common development server. */
const PORT = 4747;

interface Options extends RecordOptions {
  readonly port: number;
}

const EXAMPLES = `
Examples:
  $ onrecord serve
  $ onrecord serve --port 8080 --record news.sqlite

The pages are served to this machine only (127.0.0.1). Ctrl-C ends it.`;

export function serveCommand(): Command {
  return new Command('serve')
    .description('Open the record in a browser: search, articles, actors, who stands where, shifts, sources.')
    .option('--port <n>', 'the port; 0 takes a free one', portOf, PORT)
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(serve);
}

function portOf(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('a whole number from 0 to 65535');
  return port;
}

async function serve({ port, record }: Options): Promise<void> {
  const { servePages } = await import('../web/server.ts');
  const { defaultLocation } = await import('../operations/record.ts');
  const location = record ?? defaultLocation();
  const server = await servePages({ port, location, onError: (error) => console.error(describe(error)) });
  console.log(`The record ${location} is open at ${server.address}\nCtrl-C ends it.`);
  await interrupted();
  await server.close();
}

/** Waits for Ctrl-C or a request to end; a second one ends the process at once. */
async function interrupted(): Promise<void> {
  process.removeAllListeners('SIGINT');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

const describe = (error: unknown): string =>
  error instanceof OnrecordError ? `onrecord: ${error.message} [${error.code}]` : `onrecord: ${String(error)}`;
