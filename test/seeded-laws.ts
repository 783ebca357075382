/**
 * Laws are tried on the same examples in every run of `npm test`, so that a run says something about the change and not
 * about chance. `LAWS_SEED=random` tries new ones; what they find is mended and kept as a test of its own.
 */
import fc from 'fast-check';

if (process.env.LAWS_SEED !== 'random') fc.configureGlobal({ seed: Number(process.env.LAWS_SEED ?? 20260319) });
