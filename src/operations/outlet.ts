import { type KnownOutlet, outletNamed, outletOfHost } from '../article/index.ts';
import type { OutletLabel, OutletProfile, RecordStore } from '../record/index.ts';

/** What is known of an outlet: by the table, by imported lists, by the record. */
export interface OutletAnswer {
  readonly asked: string;
  /** From the built-in table; null where it does not have it. */
  readonly known: KnownOutlet | null;
  readonly labels: readonly OutletLabel[];
  /** Null where no article of it is held. */
  readonly profile: OutletProfile | null;
}

/** An outlet by its name, an alias or a domain. `limit` is of speakers, credits and exchanges each. */
export async function outletOf(record: RecordStore, asked: string, limit: number): Promise<OutletAnswer> {
  const known = outletNamed(asked) ?? outletOfHost(asked.toLowerCase()) ?? null;
  const names = [...new Set([known?.name ?? asked, asked, ...(known?.domains ?? [])])];
  let profile: OutletProfile | null = null;
  for (const name of names) profile ??= await record.outlets.profileOf(name, limit);
  const domains = [...(known?.domains ?? []), ...(profile?.names ?? []).flatMap(({ domain }) => domain ?? [])];
  const hosts = /^[\w-]+(?:\.[\w-]+)+$/.test(asked) ? [...domains, asked] : domains;
  return { asked, known, labels: await record.outlets.labelsOf(hosts), profile };
}
