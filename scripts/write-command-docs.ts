/** Writes docs/commands.md from the commands' own help: `node scripts/write-command-docs.ts`. */
import { writeFileSync } from 'node:fs';
import { commandDocs } from './command-docs.ts';

writeFileSync(new URL('../docs/commands.md', import.meta.url), await commandDocs());
