/** Writes the versions of rules by which something is kept in records: `node scripts/write-rule-versions.ts`. */
import { writeFileSync } from 'node:fs';
import { RULES, versionFile } from './rule-versions.ts';

for (const rules of RULES) writeFileSync(rules.file, versionFile(rules));
