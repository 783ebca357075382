import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** UTF-16 units below which a text is too short to tell; from 60 on two in 920 English texts are taken for another (decisions/0020). */
const SHORTEST = 40;
/** UTF-16 units that are looked at, from the start. */
const SAMPLE = 2000;

interface Detected {
  /** ISO 639-1 code, or empty. */
  readonly language: string;
  isReliable(): boolean;
}

let detector: { detect(text: string): Detected } | undefined;

/** Loaded on first use (about 0.2 s), so that commands that read no text start fast. */
function loaded(): { detect(text: string): Detected } {
  if (!detector) {
    // The package exports itself to `import` alone; resolved to its file it can be required, which is synchronous.
    const file = fileURLToPath(import.meta.resolve('eld/extrasmall'));
    detector = (createRequire(import.meta.url)(file) as { eld: { detect(text: string): Detected } }).eld;
  }
  return detector;
}

/** The language of a text as BCP 47 primary tag (`en`); `und` where the text is too short or the detector unsure. */
export function identifyLanguage(text: string): string {
  const sample = text
    .slice(0, SAMPLE)
    .replace(/https?:\/\/\S+|[@#]\w+/g, ' ')
    .trim();
  if (sample.length < SHORTEST || !/\p{L}/u.test(sample)) return 'und';
  const found = loaded().detect(sample);
  return found.language !== '' && found.isReliable() ? found.language : 'und';
}
