import { Command, InvalidArgumentError, Option } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import { type ModelOption, modelOption } from './model-option.ts';
import { type RecordOptions, recordOption } from './record-option.ts';

/** Unassigned by IANA, and used by no common development server. */
const PORT = 4747;

interface Options extends RecordOptions, ModelOption {
  readonly port: number;
  readonly host?: string;
  readonly publicUrl?: string;
  readonly membersOnly?: true;
  readonly behindProxy?: true;
  readonly log?: 'json';
  readonly allowSite?: readonly string[];
}

const EXAMPLES = `
Examples:
  $ onrecord serve
  $ onrecord serve --port 8080 --record news.sqlite
  $ onrecord serve --public-url https://record.example --behind-proxy

The pages are served to this machine only (127.0.0.1), which needs no login. With --public-url they are served to others:
short passages to anybody, full texts after a login, corrections to users with the role review (onrecord user, onrecord
token; docs/how-to/serve-to-others.md). Ctrl-C ends it.`;

export function serveCommand(): Command {
  return new Command('serve')
    .description('Open the record in a browser: search, articles, actors, who stands where, shifts, sources.')
    .option('--port <n>', 'the port; 0 takes a free one', portOf, PORT)
    .option('--host <address>', 'the address to listen on; 127.0.0.1 unless given')
    .option('--public-url <address>', 'serve to others, who reach the pages under this https address')
    .option('--members-only', 'with --public-url: nothing without a login')
    .option('--behind-proxy', 'with --public-url: a proxy names who asks (the last X-Forwarded-For)')
    .option('--allow-site <address...>', 'let pages of these sites ask the API from a browser, with a token')
    .addOption(
      new Option('--log <form>', 'write each request and fault as a line of JSON, without what was asked').choices([
        'json',
      ]),
    )
    .addOption(modelOption())
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(serve);
}

function portOf(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('a whole number from 0 to 65535');
  return port;
}

async function serve({ port, record, host, log, model, allowSite = [], ...asked }: Options): Promise<void> {
  const { audienceOf, originOf } = await import('../web/access/audience.ts');
  const bound = host === undefined ? {} : { host };
  const audience = audienceOf({ ...bound, ...asked });
  const allowedSites = allowSite.map(originOf);
  const { ensureModel } = await import('../operations/model.ts');
  await ensureModel(model);
  const { servePages } = await import('../web/server.ts');
  const { defaultLocation, withoutPassword } = await import('../operations/record.ts');
  const location = record ?? defaultLocation();
  const server = await servePages({
    port,
    location,
    model,
    audience,
    allowedSites,
    ...bound,
    ...(log === 'json' ? LOGGED : SAID),
  });
  if (log === 'json') writeLine({ event: 'listening', address: server.address });
  else console.log(`The record ${withoutPassword(location)} is open at ${server.address}\nCtrl-C ends it.`);
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

const writeLine = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

/** What goes wrong, in words for whoever looks on. */
const SAID = { onError: (error: unknown): void => console.error(describe(error)) };

/** What goes wrong and what is answered, for programs that read logs. */
const LOGGED = {
  onRequest: writeLine,
  onError: (error: unknown, id?: string): void =>
    writeLine({ at: new Date().toISOString(), event: 'fault', id, message: describe(error) }),
};

const describe = (error: unknown): string =>
  error instanceof OnrecordError ? `onrecord: ${error.message} [${error.code}]` : `onrecord: ${String(error)}`;
