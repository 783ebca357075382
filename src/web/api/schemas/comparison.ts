import { z } from '@hono/zod-openapi';

const side = { a: z.string().nullable(), b: z.string().nullable() };
const sentence = z
  .strictObject({ ...side, change: z.enum(['verbatim', 'edited', 'reworded', 'new', 'dropped']) })
  .openapi('SentencePair');
const quote = z
  .strictObject({
    ...side,
    change: z.enum([
      'identical',
      'typography',
      'shortened',
      'words-changed',
      'speaker-changed',
      'paraphrased',
      'possible-translation',
      'missing',
      'added',
    ]),
  })
  .openapi('QuotePair');

const fields = {
  verdict: z.enum(['copy', 'excerpt', 'reworded', 'shared-quotes', 'independent', 'unknown']),
  confidence: z.number().min(0).max(1),
  direction: z.enum(['a-to-b', 'b-to-a', 'unknown']),
  evidence: z.array(
    z.strictObject({ kind: z.enum(['declared', 'physical', 'textual', 'temporal']), text: z.string() }),
  ),
  titles: sentence.optional(),
  sentences: z.array(sentence),
  quotes: z.array(quote),
};

export const comparison = z.strictObject(fields).openapi('Comparison');

/** Two articles of the record. */
export const heldComparison = z.strictObject({ a: z.string(), b: z.string(), ...fields }).openapi('HeldComparison');

const text = z
  .strictObject({
    text: z.string().min(1),
    title: z.string().max(1000).optional(),
    published: z.string().max(40).optional(),
    url: z.string().max(2000).optional(),
    outlet: z.string().max(200).optional(),
  })
  .openapi('Text');

export const twoTexts = z.strictObject({ a: text, b: text }).openapi('TwoTexts');
