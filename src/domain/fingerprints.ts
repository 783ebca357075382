/**
 * What an article shares with its copies and rewordings, as whole numbers below 2^48, each once.
 *
 * `runs` (runs of words of the narrative) and `lasting` (runs within quotations, media files, pages that are linked to) are
 * looked for in all of a record. `passing` are names, figures and pairs of these: told by everybody who reports on an event,
 * so they are looked for around the day of publication only.
 */
export interface Fingerprints {
  readonly runs: readonly number[];
  readonly lasting: readonly number[];
  readonly passing: readonly number[];
}
