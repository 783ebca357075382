import type { Comparison, QuotePair, SentencePair } from '../domain/index.ts';
import { compareTexts } from '../provenance/index.ts';
import type { RecordStore, StoredArticle, StoredStatement } from '../record/index.ts';
import { articleOf } from '../search/index.ts';

/** What changed from one version of an article to the next. */
export interface VersionChange {
  readonly from: number;
  readonly to: number;
  /** ISO 8601 instants at which the two came on the record. */
  readonly seen: readonly [string, string];
  /** The titles, where their words differ. */
  readonly title: SentencePair | null;
  /** Quotes that are not the same words by the same speaker. */
  readonly quotes: readonly QuotePair[];
  /** Figures that only one of the versions has. */
  readonly figures: { readonly gone: readonly string[]; readonly new: readonly string[] };
  /** Named speakers that only one of the versions has. */
  readonly speakers: { readonly gone: readonly string[]; readonly new: readonly string[] };
  /** Sentences that are new or dropped, or were reworded. */
  readonly sentences: readonly SentencePair[];
  /** Sentences that are the same but for a few words; none of the above. */
  readonly edited: number;
  /** Whether nothing changed but typography and single words outside quotes, figures, speakers and title. */
  readonly trivial: boolean;
}

/** The versions of an article and what changed between each two neighbours, first to last. */
export interface Versions {
  readonly article: StoredArticle;
  readonly changes: readonly VersionChange[];
}

/** Throws `search/not-found`, `search/ambiguous`. */
export async function versionsOf(record: RecordStore, id: string): Promise<Versions> {
  const { article } = await articleOf(record, id, { all: true });
  const held: Held[] = [];
  for (const { version } of article.versions) {
    const one = await record.articleOf(article.id, version);
    if (one) held.push({ article: one, statements: await record.statementsIn(article.id, version) });
  }
  const changes = held.slice(1).map((later, i) => changeBetween(held[i]!, later));
  return { article, changes };
}

interface Held {
  readonly article: StoredArticle;
  readonly statements: readonly StoredStatement[];
}

function changeBetween(before: Held, after: Held): VersionChange {
  const comparison = compareTexts(before.article.article, after.article.article);
  const title = comparison.titles && comparison.titles.change !== 'verbatim' ? comparison.titles : null;
  const quotes = comparison.quotes.filter(({ change }) => change !== 'identical' && change !== 'typography');
  const figures = onlyIn(figuresOf(before.article), figuresOf(after.article));
  const speakers = onlyIn(speakersOf(before.statements), speakersOf(after.statements));
  const sentences = comparison.sentences.filter(({ change }) => change !== 'verbatim' && change !== 'edited');
  const found = [quotes, figures.gone, figures.new, speakers.gone, speakers.new, sentences];
  return {
    from: before.article.version,
    to: after.article.version,
    seen: [before.article.firstSeen, after.article.firstSeen],
    title,
    quotes,
    figures,
    speakers,
    sentences,
    edited: editedIn(comparison),
    trivial: title === null && found.every((list) => list.length === 0),
  };
}

const editedIn = ({ sentences }: Comparison): number => sentences.filter(({ change }) => change === 'edited').length;

/** Figures as they stand, thousands separators aside. */
const figuresOf = ({ article: { text } }: StoredArticle): string[] =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((figure) => figure.replace(/,(?=\d{3})/g, ''));

const speakersOf = (statements: readonly StoredStatement[]): string[] =>
  statements.flatMap(({ shown, speaker }) => (shown && speaker.name !== null ? [speaker.name] : []));

function onlyIn(before: readonly string[], after: readonly string[]): { gone: string[]; new: string[] } {
  const [old, now] = [new Set(before), new Set(after)];
  return { gone: [...old].filter((one) => !now.has(one)), new: [...now].filter((one) => !old.has(one)) };
}
