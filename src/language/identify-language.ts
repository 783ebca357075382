import { francAll } from 'franc-min';

/** UTF-16 units below which a text is too short to tell. */
const SHORTEST = 40;
/** UTF-16 units that are looked at. */
const SAMPLE = 3000;

/** ISO 639-3 to the BCP 47 primary tag where a shorter one exists, for the languages that franc-min knows. */
const SHORT: Readonly<Record<string, string>> = {
  eng: 'en',
};

export function identifyLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (sample.trim().length < SHORTEST) return 'und';
  const best = francAll(sample)[0];
  return best ? (SHORT[best[0]] ?? best[0]) : 'und';
}
