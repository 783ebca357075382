import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { ItemMetadata } from '../../domain/index.ts';
import { withoutEmpty } from '../raw-item.ts';
import {
  type Channel,
  dateOf,
  type FeedFile,
  type FeedItem,
  isAddress,
  isImage,
  isTeaser,
  otherFiles,
  plainTitle,
  present,
} from './feed-item.ts';

interface MediaLike {
  readonly contents?: readonly FeedFile[];
  readonly thumbnails?: readonly { readonly url?: string }[];
  readonly group?: MediaLike;
  readonly groups?: readonly MediaLike[];
}

function mediaFiles(media: MediaLike | undefined): FeedFile[] {
  if (!media) return [];
  const groups = [...(media.groups ?? []), ...(media.group ? [media.group] : [])];
  const thumbnails = (media.thumbnails ?? []).map(({ url }) => ({ url, medium: 'image' }));
  return [...(media.contents ?? []), ...thumbnails, ...groups.flatMap(mediaFiles)];
}

interface Carried {
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly url: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly files: readonly FeedFile[];
  readonly links?: readonly (string | undefined)[];
  readonly source?: { readonly name: string | undefined; readonly url: string | undefined };
  readonly language: string | undefined;
  /** The article itself, as the feed carries it; undefined where it gives only a summary. */
  readonly whole: string | undefined;
  readonly summary: string | undefined;
}

function metadataOf(item: Carried, channel: Channel): ItemMetadata {
  const source = withoutEmpty<{ name: string; url: string }>(item.source ?? { name: undefined, url: undefined });
  const images = item.files.filter(isImage).map((file) => file.url);
  return withoutEmpty<ItemMetadata>({
    title: plainTitle(item.title),
    published: item.published,
    url: item.url,
    outlet: channel.title,
    authors: present(item.authors),
    images: present(images),
    links: present([...(item.links ?? []), ...otherFiles(item.files)]),
    source: Object.keys(source).length > 0 ? source : undefined,
    language: item.language ?? channel.language,
    teaser: !item.whole?.trim() && isTeaser(item.summary, item.url) ? true : undefined,
  });
}

export function rssItem(item: RssFeed.Item<string>, channel: Channel): FeedItem {
  const permalink = item.guid?.isPermaLink !== false && isAddress(item.guid?.value) ? item.guid?.value : undefined;
  const url = item.link ?? permalink ?? item.atom?.links?.find((link) => link.rel !== 'self')?.href;
  const whole = item.content?.encoded;
  return {
    id: item.guid?.value ?? url,
    content: whole ?? item.description ?? '',
    plain: false,
    metadata: metadataOf(
      {
        title: item.title ?? item.dc?.titles?.[0],
        published: dateOf(item.pubDate, item.dc?.dates?.[0], item.dcterms?.created?.[0], item.atom?.published),
        url,
        authors: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map((person) => person.name ?? person.email)],
        files: [...(item.enclosures ?? []), ...mediaFiles(item.media as MediaLike | undefined)],
        source: { name: item.source?.title, url: item.source?.url },
        language: item.dc?.languages?.[0],
        whole,
        summary: item.description,
      },
      channel,
    ),
  };
}

export function rdfItem(item: RdfFeed.Item<string>, channel: Channel): FeedItem {
  const url = item.link ?? (isAddress(item.rdf?.about) ? item.rdf?.about : undefined);
  const whole = item.content?.encoded;
  return {
    id: item.rdf?.about ?? url,
    content: whole ?? item.description ?? '',
    plain: false,
    metadata: metadataOf(
      {
        title: item.title ?? item.dc?.titles?.[0],
        published: dateOf(item.dc?.dates?.[0], item.dcterms?.created?.[0]),
        url,
        authors: item.dc?.creators ?? [],
        files: mediaFiles(item.media as MediaLike | undefined),
        language: item.dc?.languages?.[0],
        whole,
        summary: item.description,
      },
      channel,
    ),
  };
}

export function atomEntry(entry: AtomFeed.Entry<string>, channel: Channel): FeedItem {
  const links = entry.links ?? [];
  const url =
    links.find((link) => link.rel === undefined || link.rel === 'alternate')?.href ??
    (isAddress(entry.id) ? entry.id : undefined);
  const body = entry.content?.value ? entry.content : entry.summary;
  const enclosed = links.filter((link) => link.rel === 'enclosure');
  const source = entry.source;
  return {
    id: entry.id ?? url,
    content: body?.value ?? '',
    plain: body?.type === 'text' || body?.type === 'text/plain',
    metadata: metadataOf(
      {
        title: entry.title?.value ?? entry.dc?.titles?.[0],
        published: dateOf(entry.published, entry.dc?.dates?.[0], entry.updated),
        url,
        authors: (entry.authors ?? []).map((person) => person.name),
        files: [
          ...enclosed.map(({ href, type }) => ({ url: href, type })),
          ...mediaFiles(entry.media as MediaLike | undefined),
        ],
        links: links.map((link) => link.href).filter((href) => href !== url),
        source: {
          name: source?.title?.value,
          url: source?.links?.find((link) => link.rel !== 'self')?.href ?? source?.id,
        },
        language: undefined,
        whole: entry.content?.value,
        summary: entry.summary?.value,
      },
      channel,
    ),
  };
}

export function jsonItem(item: JsonFeed.Item<string>, channel: Channel): FeedItem {
  const whole = item.content_html ?? item.content_text;
  const pictures = [item.image, item.banner_image].map((url) => ({ url, medium: 'image' }));
  return {
    id: item.id ?? item.url,
    content: whole ?? item.summary ?? '',
    plain: item.content_html === undefined,
    metadata: metadataOf(
      {
        title: item.title,
        published: dateOf(item.date_published, item.date_modified),
        url: item.url ?? item.external_url,
        authors: (item.authors ?? []).map((person) => person.name),
        files: [...pictures, ...(item.attachments ?? []).map(({ url, mime_type }) => ({ url, type: mime_type }))],
        links: [item.url ? item.external_url : undefined],
        language: item.language,
        whole,
        summary: item.summary,
      },
      channel,
    ),
  };
}
