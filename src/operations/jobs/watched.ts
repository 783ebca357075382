import type { RecordStore } from '../../record/index.ts';
import { jobId } from './kinds.ts';
import type { JobQueue, NewJob } from './queue.ts';

/** Errands given at a time. */
const AT_ONCE = 200;
/** Milliseconds after which an errand that was given and is not done is given again, under the same id. */
const GIVEN_FOR = 3_600_000;

export interface WatchedOptions {
  /** Only errands of this source. */
  readonly source?: string | undefined;
  readonly images: boolean;
}

/**
 * Makes jobs of items that watching holds, oldest first; answers their names. The items stay with their errands until a
 * worker has settled them, so that none depends on its job.
 */
export async function giveWatched(
  record: RecordStore,
  queue: Pick<JobQueue, 'insert'>,
  { source, images }: WatchedOptions,
): Promise<readonly { readonly source: string; readonly name: string }[]> {
  const now = new Date();
  const errands = await record.watching.ready(AT_ONCE, source, now.toISOString());
  if (errands.length === 0) return [];
  const jobs = errands.map(({ id, name, item }): NewJob<'watched'> => {
    return { id: jobId('watched', String(id), item!.sha256), data: { errand: id, name, images } };
  });
  await queue.insert('watched', jobs);
  await record.watching.given(
    errands.map(({ id }) => id),
    new Date(now.getTime() + GIVEN_FOR).toISOString(),
  );
  return errands.map((errand) => ({ source: errand.source, name: errand.name }));
}
