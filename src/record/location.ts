import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Where the record is unless `--record` says otherwise: `ONRECORD_RECORD`, else `onrecord/record.sqlite` in the
 * user's data folder (`XDG_DATA_HOME`, `%LOCALAPPDATA%` on Windows, else `~/.local/share`).
 */
export function defaultLocation(environment: Readonly<NodeJS.ProcessEnv> = process.env): string {
  const named = environment.ONRECORD_RECORD;
  if (named) return named;
  const { XDG_DATA_HOME: xdg, LOCALAPPDATA: local } = environment;
  const folder = xdg && isAbsolute(xdg) ? xdg : local || join(homedir(), '.local', 'share');
  return join(folder, 'onrecord', 'record.sqlite');
}

/** Whether a location is a server, which several machines share, and no file. */
export const isServer = (location: string): boolean => /^postgres(?:ql)?:\/\//i.test(location);

/** A location as it may be shown. */
export function withoutPassword(location: string): string {
  if (!isServer(location) || !URL.canParse(location)) return location;
  const shown = new URL(location);
  shown.password = '';
  return shown.href;
}
