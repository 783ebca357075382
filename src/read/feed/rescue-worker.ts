import { parentPort, workerData } from 'node:worker_threads';
import FeedParser from 'feedparser';
import { withoutEmpty } from '../raw-item.ts';
import { type FeedFile, type FeedItem, isImage, isTeaser, otherFiles, plainTitle, present } from './feed-item.ts';
import type { ParsedFeed } from './read-feed.ts';

/** The other end of `rescuedFeed`: a text in, what a lenient parser makes of it out. It may hang, and is then killed. */
const { text, most } = workerData as { readonly text: string; readonly most: number };

function itemOf(item: FeedParser.Item, outlet: string | undefined, language: string | undefined): FeedItem {
  const files: FeedFile[] = (item.enclosures ?? []).map(({ url, type }) => ({ url, type }));
  const pictures = [item.image?.url, ...files.filter(isImage).map(({ url }) => url)];
  const url = item.link || undefined;
  const [content, summary] = [item.description || item.summary || '', item.summary || undefined];
  const isSummary = content === summary || !item.description;
  return {
    id: item.guid || url,
    content,
    plain: false,
    metadata: withoutEmpty({
      title: plainTitle(item.title || undefined),
      published: (item.pubdate ?? item.date)?.toISOString(),
      url,
      outlet,
      authors: present([item.author]),
      images: present(pictures.map((picture) => picture ?? undefined)),
      links: present(otherFiles(files)),
      language,
      teaser: isSummary && isTeaser(content, url) ? true : undefined,
    }),
  };
}

const parser = new FeedParser({ addmeta: false, normalize: true, resume_saxerror: true });
const items: FeedItem[] = [];
const answer = (): void => {
  const { title, link, language } = parser.meta ?? {};
  const channel = withoutEmpty({
    title: plainTitle(title || undefined),
    page: link || undefined,
    language: language || undefined,
  });
  parentPort!.postMessage({ channel, items, element: undefined } satisfies ParsedFeed);
};
parser.on('error', () => undefined);
parser.on('readable', () => {
  for (let item = parser.read(); item; item = parser.read()) {
    if (items.length >= most) return;
    items.push(itemOf(item, plainTitle(parser.meta.title || undefined), parser.meta.language || undefined));
  }
});
parser.on('end', answer);
parser.end(text);
