/**
 * What an article shares with its copies and rewordings, as whole numbers below 2^48, each once.
 *
 * `lasting` are looked for in all of a record: runs of words, runs within quotations, media files, pages that are linked
 * to. `passing` are names, figures and pairs of these: told by everybody who reports on an event, so they are looked for
 * around the day of publication only.
 */
export interface Fingerprints {
  readonly lasting: readonly number[];
  readonly passing: readonly number[];
}
