import { enableCompileCache } from 'node:module';

// Before anything else is imported, so that a checkout starts as fast as the built package: from the second run on.
enableCompileCache();
const { main } = await import('./main.ts');
await main(process.argv.slice(2));
