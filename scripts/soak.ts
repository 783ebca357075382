/**
 * `npm run soak [-- NAME …]`: what takes too long for `npm test`; each says in its file what it does and takes. Fails
 * (status 1) when a law was broken.
 */
const SOAKS: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<boolean>>>> = {
  reading: async () => (await import('./soak/reading.ts')).soakReading,
  kills: async () => (await import('./soak/kills.ts')).soakKills,
  team: async () => (await import('./soak/team.ts')).soakTeam,
  size: async () => (await import('./soak/size.ts')).soakSize,
};

const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && !first.startsWith('-');
const soak = SOAKS[named ? first : 'reading'];
if (!soak) {
  console.error(`There is no soak ${first}; there are ${Object.keys(SOAKS).join(', ')}.`);
  process.exit(2);
}
const kept = await (await soak())(named ? rest : process.argv.slice(2));
if (!kept) process.exitCode = 1;
