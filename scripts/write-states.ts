// Writes src/identity/register/states.ts and src/provenance/countries.ts from the package world-countries (ODbL 1.0), so
// that nothing of its 0.8 MB has to be loaded at run time: `node scripts/write-states.ts`.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Country {
  readonly cca3: string;
  readonly name: { readonly common: string };
  readonly capital: readonly string[];
  readonly independent?: boolean;
  readonly languages: Readonly<Record<string, string>>;
  readonly demonyms?: { readonly eng?: { readonly m: string } };
}

/** Not independent in world-countries, and actors in the news all the same. */
const ALSO = new Set(['PSE', 'TWN', 'UNK', 'HKG', 'GRL', 'PRI']);

const countries = createRequire(import.meta.url)('world-countries') as readonly Country[];
const states = countries.filter(({ cca3, independent }) => independent || ALSO.has(cca3));
const demonymsOf = ({ demonyms }: Country): string =>
  (demonyms?.eng?.m ?? '').replace(/ or /g, ', ').replace(/, /g, ',');
const lines = states.map((state) =>
  [state.cca3, state.name.common, state.capital.join(','), demonymsOf(state)].join('|'),
);
const words = states.map((state) =>
  [state.name.common, state.capital.join(','), demonymsOf(state), 'eng' in state.languages ? 'en' : ''].join('|'),
);

writeFileSync(
  new URL('../src/identity/register/states.ts', import.meta.url),
  `/**
 * The states of the world: \`ISO 3166-1 alpha-3|name|capitals|demonyms\`. Written by scripts/write-states.ts.
 *
 * Contains information from world-countries, which is made available under the Open Database License (ODbL) 1.0.
 */
export const STATES = \`
${lines.join('\n')}
\`;
`,
);

writeFileSync(
  new URL('../src/provenance/countries.ts', import.meta.url),
  `/**
 * The words of each state: \`name|capitals|demonyms|en where English is an official language\`. Written by
 * scripts/write-states.ts.
 *
 * Contains information from world-countries, which is made available under the Open Database License (ODbL) 1.0.
 */
export const COUNTRIES = \`
${words.join('\n')}
\`;
`,
);
