/** `npm run bench -- NAME [ARGUMENTS]`: takes one of the measurements in this folder. */
import { existsSync, readdirSync } from 'node:fs';

const folder = import.meta.dirname;
const [name, ...words] = process.argv.slice(2);
const file = `${folder}/${name}.ts`;
if (!name || name === 'main' || !existsSync(file)) {
  const names = readdirSync(folder).filter((one) => one.endsWith('.ts') && one !== 'main.ts');
  console.error(`Name the measurement: ${names.map((one) => one.replace(/\.ts$/, '')).join(', ')}.`);
  process.exit(2);
}
process.argv = [process.argv[0]!, file, ...words];
await import(file);
