import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type AttributionModel, findAccurately, findAttributions } from '../src/attribution/index.ts';
import type { AttributionSpans } from '../src/domain/index.ts';
import { type Analysis, analyse } from '../src/language/index.ts';
import type { Kit } from '../src/pipeline.ts';
import { type MatchedArticle, matchArticle } from './matching.ts';

export const DEV = 'polnear/dev.jsonl.gz';
export const TRAIN = 'polnear/train.jsonl.gz';

/** A marked article as the corpus has it. */
export interface MarkedArticle {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly attributions: readonly AttributionSpans[];
}

/** An article of the development part, analysed, with what a model finds in it. */
export interface DevArticle extends MatchedArticle {
  readonly published: string;
  readonly analysis: Analysis;
}

/** Reads the marked articles of a part of the corpus (`DEV`, `TRAIN`). */
export function readMarkedArticles(corpora: string, part: string): MarkedArticle[] {
  const lines = gunzipSync(readFileSync(join(corpora, part)))
    .toString('utf8')
    .split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as MarkedArticle);
}

/** What a kit with an accurate model finds in the development part, beside what is marked there. */
export async function findInDevBy(corpora: string, { accurate, attribution }: Kit): Promise<MatchedArticle[]> {
  if (!accurate) return findInDev(corpora, attribution);
  const found: MatchedArticle[] = [];
  for (const article of readMarkedArticles(corpora, DEV))
    found.push(matchArticle(article, await findAccurately(analyse(article.text), accurate)));
  return found;
}

/** What a model finds in the development part, beside what is marked there. */
export function findInDev(corpora: string, model: AttributionModel): DevArticle[] {
  return readMarkedArticles(corpora, DEV).map((article) => {
    const analysis = analyse(article.text);
    const { published } = article;
    return { ...matchArticle(article, findAttributions(analysis, model)), published, analysis };
  });
}
