import type { RawItem } from '../../domain/index.ts';
import type { Errand, NewErrand } from '../../record/index.ts';
import { addItems, type ItemOutcome } from '../add.ts';
import type { Means } from './means.ts';

/** Items put on the record between two looks at the alerts. */
const BATCH = 10;

const WORDS = {
  added: 'added',
  'new-version': 'a new version',
  're-extracted': 're-extracted',
  known: 'known',
} as const;

/** Puts items that are held on the record, oldest first; answers how many there were. */
export async function putReady(means: Means, source: string | undefined): Promise<number> {
  const { record, stopped } = means;
  const errands = await record.watching.ready(BATCH, source);
  if (errands.length === 0) return 0;
  const byItem = new Map<RawItem, Errand>();
  const items = (async function* () {
    for (const errand of errands) {
      if (stopped()) return;
      byItem.set(errand.item!, errand);
      yield errand.item!;
    }
  })();
  const onItem = (item: RawItem, outcome: ItemOutcome) => settleErrand(byItem.get(item)!, outcome, means);
  await addItems(record, items, { model: means.model, onItem });
  return errands.length;
}

/** Ends an errand as its item fared; with `images`, asks for those of the article. */
export async function settleErrand(
  errand: Errand,
  outcome: ItemOutcome,
  means: Pick<Means, 'record' | 'tell' | 'images'>,
): Promise<void> {
  const { record, tell } = means;
  const { id, source, name, digest } = errand;
  if ('failed' in outcome) {
    const why = `${outcome.failed.message} [${outcome.failed.code}]`;
    await record.watching.settle(id, 'given-up', why, digest);
    return tell({ kind: 'not-put', source, name, why });
  }
  // Also where it was known: a run may have been ended after it was stored. What was asked for already stays as it is.
  const article = means.images ? (outcome.article ?? (await record.articleOfItem(errand.item!))) : null;
  if (article !== null) await askForImages(article, errand, means);
  const words = errand.outcome ? `${WORDS[outcome.put]}; ${errand.outcome}` : WORDS[outcome.put];
  await record.watching.settle(id, 'done', words, digest);
  tell({ kind: 'put', source, name, outcome: words });
}

/** Images at most of one article; galleries have hundreds. */
const MOST_IMAGES = 10;

async function askForImages(
  article: string,
  { source: url }: Errand,
  { record }: Pick<Means, 'record'>,
): Promise<void> {
  const source = await record.watching.sourceOf(url);
  const held = await record.articleOf(article);
  if (!source || !held) return;
  const images = held.article.images.filter((image) => /^https?:/i.test(image.url)).slice(0, MOST_IMAGES);
  const errands = images.map((image): NewErrand => {
    return { kind: 'image', name: image.url, digest: '', url: image.url, item: null };
  });
  await record.watching.takeIn(source, errands);
}
