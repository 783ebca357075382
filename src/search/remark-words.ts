import type { Remark, StoredStatement } from '../record/index.ts';

/** A remark as a reader is told it; the outlet's or the checker's words stand apart from ours. */
export interface RemarkWords {
  /** Who remarks what: "Eastgate Wire corrected this". */
  readonly head: string;
  /** The notice, or the claim as the checker words it, as it stands. */
  readonly text: string;
  /** By what the two were brought together. */
  readonly grounds: string;
  /** Where the check stands; null for a notice. */
  readonly url: string | null;
}

/** From which confidence on a notice is said to be about a statement; below, that it may be. */
const SURE = 0.75;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `12 June 2026`; as it stands where it is no whole day. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return date === undefined ? day : `${date} ${MONTHS[month! - 1]} ${year}`;
}

const DID = { correction: 'corrected', clarification: 'clarified', retraction: 'withdrew' } as const;

/** Says what a notice or a check has to do with a statement. It gives no verdict: a check's stands at its address. */
export function remarkInWords(remark: Remark, statement: Pick<StoredStatement, 'article'>): RemarkWords {
  const grounds = remark.evidence.join('; ');
  if (remark.kind === 'check') {
    const { by, claim, claimant, made, url } = remark.check;
    const whose =
      claimant === undefined ? '' : `, claimed by ${claimant}${made === undefined ? '' : ` on ${dayInWords(made)}`}`;
    const sure = remark.confidence >= SURE ? 'checked' : 'may have checked';
    return { head: `${by} ${sure} a claim in nearly these words${whose}`, text: claim, grounds, url: url ?? null };
  }
  const { notice, touches, confidence, article } = remark;
  const outlet = article.outlet?.name ?? article.outlet?.domain ?? 'The outlet';
  const what = touches === 'speaker' ? 'who is credited here' : touches === 'all' ? 'the whole article' : 'this';
  const did = confidence >= SURE ? DID[notice.kind] : `may have ${DID[notice.kind].replace('withdrew', 'withdrawn')}`;
  const later = article.version > statement.article.version ? ', in a later version' : '';
  const day = notice.date === undefined ? '' : ` on ${dayInWords(notice.date)}`;
  return { head: `${outlet} ${did} ${what}${day}${later}`, text: notice.text, grounds, url: null };
}
