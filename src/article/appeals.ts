/** Longest paragraph, in UTF-16 units, in which a site speaks to its readers; consent texts are the longest. */
const APPEAL_LENGTH = 700;
/** Longest line, in UTF-16 units, that asks to subscribe, to sign up or to pay. */
const ASKING_LENGTH = 400;

/** Words of which one shows, in a line that speaks to its reader, that the site speaks and not the story. */
const STRONG: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /\b(?:(?:in|to) your inbox|by (?:signing up|subscribing|entering your e-?mail),? you|sign up (?:for|to) (?:our|the|your)\b.{0,60}(?:newsletter|briefing|alerts?|updates)|our (?:free |daily |weekly )*newsletters?\b|enter your e-?mail|unsubscribe (?:at )?any ?time)\b/i,
    'newsletter',
  ],
  [
    /\b(?:already an? (?:subscriber|member)\b|th(?:is|ese) (?:article|story|content|page|feature|post)s? (?:is|are) (?:only |available |reserved |exclusively |exclusive )*(?:for|to) .{0,30}(?:subscribers|members)|(?:subscriber|premium)[- ](?:only|exclusive)\b|subscribe (?:now|today|here|to (?:continue|keep|read|unlock|get|access|support))\b|(?:subscribe|register|sign (?:up|in)|log in|account)\b.{0,60}\bto (?:continue|keep) reading|cancel (?:at )?any ?time\b|unlock (?:this (?:article|story)|(?:full|unlimited) access|all (?:articles|stories|content))|you(?:['’]ve| have) (?:reached|read|used) (?:your|all|the)\b.{0,30}(?:limit|articles)\b|(?:log|sign) in to (?:read|continue|view)\b|start your (?:free )?trial\b|(?:create|open|register for|sign up for) (?:a |an |your )?(?:free )?account to (?:read|continue|keep|access|view)\b|register (?:for free |now )*to (?:read|continue|access|view)\b|free articles? (?:left|remaining|this month)\b)|^(?:to (?:continue|keep) reading|continue reading (?:this|with|for)|(?:for )?(?:subscribers|members) only)\b/i,
    'paywall',
  ],
  [
    /\bsupport (?:(?:our|local|independent|quality|free|public) )+(?:journalism|newsroom|reporting|news)\b|(?:^|[.!?,:] )(?:please )?(?:become an? (?:paying )?(?:member|supporter|subscriber|patron)|make an? (?:donation|contribution)|donate (?:now|today|here))\b/i,
    'appeal for support',
  ],
  [
    /\b(?:download (?:our|the) (?:free |new |mobile )*app|turn (?:on|off) notifications|enable notifications|(?:disable|turn off|pause) your ad[- ]?blocker|javascript (?:is|must be|to be) (?:disabled|enabled)|please enable (?:javascript|cookies)|your browser (?:does not|doesn['’]t) support)\b/i,
    'notice of the site',
  ],
  [
    /\bterms (?:and conditions|of (?:use|service)) apply\b|\byou agree to (?:our|the)\b.{0,40}\b(?:terms|policy|conditions)\b/i,
    'notice of the site',
  ],
];

/** A line begins by asking something of its reader, or is a label. */
const ASKS =
  /^(?:please |to )?(?:subscribe|sign|log|become|support|join|get|download|donate|make|enable|disable|turn|start|unlock|continue|keep|already|help|enter|try|cancel|register|create|by|this|these|for|free|terms|javascript|members|subscribers?|premium)\b/i;
/** A line tells what somebody said or did: that is the story's. */
const TELLS =
  /\b(?:said|says|told|tells|according to|announced|reported|ruled|fined|accused|argued|warned|wrote|added|asked)\b/i;

/** Words of consent texts: two of them, in a paragraph that asks for consent, show one. */
const CONSENT: readonly RegExp[] = [
  /\bcookies?\b/i,
  /\bpersonal data\b|\bunique identifiers?\b|\bdevice (?:scanning|identifiers?)\b|\bgeolocation\b/i,
  /\bour (?:\d[\d,.]* )?(?:partners|vendors)\b/i,
  /\byour (?:privacy |cookie )?(?:preferences|choices|consent)\b/i,
  /\bpersonali[sz]ed (?:ads?|advertising|content)\b|\baudience (?:research|insights|measurement)\b/i,
  /\b(?:store|access) (?:and\/or |and |or )?(?:access |store )?information on a device\b/i,
  /\blegitimate interests?\b|\bclick to consent\b|\bwithdraw (?:your|my) consent\b/i,
  /\bprivacy (?:policy|notice|settings)\b/i,
];

const TO_READERS = /\b(?:we|our|us|you|your)\b/i;
/** What consent texts ask or promise. */
const CONSENTING =
  /\b(?:you (?:may|can|agree|consent)|click|accept|by (?:continuing|using)|we (?:and|use|store|process|value)|our (?:\d[\d,.]* )?partners|your (?:consent|preferences|choices|device|experience))\b/i;
const QUOTED = /["“”«»]/;

/**
 * Why a paragraph is the site speaking to its readers (`newsletter`, `paywall`, `appeal for support`, `cookie notice`,
 * `notice of the site`) and no part of a story; undefined where it is none. Words in
 * quotation marks and lines that tell what somebody said are never taken for it.
 */
export function appealIn(text: string): string | undefined {
  if (text.length > APPEAL_LENGTH || QUOTED.test(text) || TELLS.test(text)) return undefined;
  if (CONSENTING.test(text) && CONSENT.filter((sign) => sign.test(text)).length > 1) return 'cookie notice';
  if (text.length > ASKING_LENGTH || !(TO_READERS.test(text) || ASKS.test(text))) return undefined;
  return STRONG.find(([pattern]) => pattern.test(text))?.[1];
}
