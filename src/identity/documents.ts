import type { Mention } from './entity.ts';
import type { Reading } from './phrase.ts';
import { mentionCovering, type Scene } from './scene.ts';
import { isPossessive } from './words.ts';

/**
 * The name of a document's author: who owns it ("Trump's statement"), whose name qualifies it ("a New York Times
 * report"), or who stands after "by" or "from"; null where none is named.
 */
export function documentAuthor(
  scene: Scene,
  { from, head, to }: Extract<Reading, { sort: 'noun' }>,
  sort: string,
): Mention | null {
  const { lower } = scene.text;
  for (let t = from; t < head; t++) {
    const mention = mentionCovering(scene, t);
    if (!mention) continue;
    const owns = scene.text.owner[mention.last - 1] === 1;
    // "a Trump interview" and "the Clinton report" are about them; "a Pew study" is by them.
    const id = mention.entity.entry?.id ?? '';
    const isPlace = /^(?:country|us-state):|^body:(?:facebook|twitter|youtube)$/.test(id);
    if (owns || (!isPlace && (mention.entity.kind === 'body' || sort === 'ad'))) return mention;
    t = mention.last - 1;
  }
  // "the group's release": owned by somebody who is not named here.
  for (let t = from; t < head; t++) if (isPossessive(scene.text.lower[t])) return null;
  for (let t = head + 1; t < to; t++) {
    if (!/^(?:by|from)$/.test(lower[t]!)) continue;
    for (let i = t + 1; i < Math.min(to, t + 6); i++) {
      const mention = mentionCovering(scene, i);
      if (mention) return mention;
    }
  }
  return null;
}
