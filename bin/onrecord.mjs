#!/usr/bin/env node
// Named imports of what an older Node does not have would fail before it could be said which Node is needed.
import module from 'node:module';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(`onrecord needs Node 24 or newer; this is Node ${process.versions.node}.`);
  console.error('Install it, or run: npx -y -p node@24 -p onrecord onrecord');
  process.exit(2);
}
module.enableCompileCache();
await import('../dist/cli/onrecord.js');
