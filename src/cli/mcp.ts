import { once } from 'node:events';
import { Command } from 'commander';
import { type RecordOptions, recordOption, withRecord } from './record-option.ts';

interface Options extends RecordOptions {
  readonly pages: string;
}

/** Where `onrecord serve` is reached unless told otherwise. */
const PAGES = 'http://127.0.0.1:4747';

const EXAMPLES = `
Examples:
  $ onrecord mcp --record news.sqlite
  $ onrecord mcp --pages https://record.example

Speaks the Model Context Protocol on standard input and output: an assistant's program starts it
(docs/how-to/ask-with-an-assistant.md). Tools: search, said, actor, positions, trace, compare. They only read. Each answer
holds short passages with dates, how sure they are, and addresses of pages (onrecord serve) on which to check them.`;

export function mcpCommand(): Command {
  return new Command('mcp')
    .description('Let an assistant ask the record: tools that only read, over the Model Context Protocol.')
    .option('--pages <address>', 'where the pages are served, for the addresses in answers', PAGES)
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(mcp);
}

async function mcp({ pages, ...options }: Options): Promise<void> {
  const { originOf } = await import('../web/access/audience.ts');
  const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
  const { mcpServer } = await import('./mcp/server.ts');
  const origin = originOf(pages);
  await withRecord(options, async (record) => {
    const server = mcpServer(record, origin);
    await server.connect(new StdioServerTransport());
    await once(process.stdin, 'close');
    await server.close();
  });
}
