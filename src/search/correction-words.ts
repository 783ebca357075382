import type { StoredCorrection } from '../record/index.ts';

/** What a correction says, in words; empty where it was blanked. */
export function correctionInWords({ what, target, value, undoes, forgotten }: StoredCorrection): string {
  if (forgotten) return '';
  const quoted = JSON.stringify(target.quote?.exact ?? '');
  switch (what) {
    case 'speaker':
      return `${quoted} was said by ${value.actor ?? 'nobody who is named'}`;
    case 'reject':
      return `${quoted}: ${String(value.reason).replaceAll('-', ' ')}`;
    case 'shift':
      return `${quoted}: a possible shift on ${value.issue}, ${value.verdict}`;
    case 'merge':
      return `${target.actor} is ${value.into}`;
    case 'split':
      return `in ${target.articles?.map((id) => id.slice(0, 8)).join(', ')}, ${target.actor} is somebody else: ${value.actor}`;
    case 'distinct':
      return `${target.actor} is not ${value.other}`;
    case 'alias':
      return `${target.actor} is also called ${value.alias}`;
    case 'wikidata':
      return `${target.actor} is ${value.wikidata} at Wikidata`;
    case 'private':
      return `${target.actor} is ${value.privatePerson === true ? 'a private person' : 'no private person'}`;
    case 'enter':
      return `${target.actor} was entered: ${JSON.stringify(value.entered)}`;
    default:
      return `takes correction ${undoes} back`;
  }
}
