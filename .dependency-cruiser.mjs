/**
 * The direction rule: stages import `domain/` and `language/`, never each other; `pipeline.ts` joins them.
 * `scripts/check-direction.ts` runs it, asserts that modules were read, and plants a bad import to prove it can fail.
 */
const STAGES = ['read', 'article', 'attribution', 'identity', 'time', 'stance', 'provenance'];
const only = (room, allowed) => ({
  name: `${room}-imports-only-${allowed.join('-')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
});

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('domain', []),
    only('language', ['domain']),
    ...STAGES.map((stage) => only(stage, ['domain', 'language'])),
    only('fetch', ['domain']),
    only('record', ['domain']),
    only('search', ['domain', 'record']),
    {
      name: 'nothing-imports-cli-or-web',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|web)/' },
      to: { path: '^src/(cli|web)/' },
    },
    {
      name: 'src-never-imports-tools',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(train|eval|bench|test|scripts)/' },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
