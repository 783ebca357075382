import { OnrecordError } from './domain/index.ts';

/** How sides on issues are read: by an encoder and rules, or by the rules alone, which takes a fiftieth of the time (decisions/0164). */
export const SIDES_SETTINGS = ['encoder', 'rules'] as const;
export type SidesSetting = (typeof SIDES_SETTINGS)[number];

/** What `ONRECORD_SIDES` says, `encoder` where it says nothing. Raises `usage/sides` where it says something else. */
export function sidesSetting(environment: Readonly<NodeJS.ProcessEnv> = process.env): SidesSetting {
  const given = environment.ONRECORD_SIDES || 'encoder';
  const found = SIDES_SETTINGS.find((setting) => setting === given);
  if (found) return found;
  throw new OnrecordError(
    'usage/sides',
    `ONRECORD_SIDES is "${given}", which names no way to read sides.`,
    `Set it to one of ${SIDES_SETTINGS.join(', ')}, or not at all.`,
  );
}
