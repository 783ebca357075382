/** Longest paragraph, in UTF-16 units, in which a site speaks to its readers; consent texts are the longest. */
const APPEAL_LENGTH = 700;
/** Longest line, in UTF-16 units, that asks to subscribe, to sign up or to pay. */
const ASKING_LENGTH = 400;

/** Words of which one alone shows that the site speaks to its readers. */
const STRONG: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /\b(?:(?:in|to) your inbox|by (?:signing up|subscribing|entering your e-?mail)|sign up (?:for|to) (?:our|the|your)\b.{0,60}(?:newsletter|briefing|alerts?|updates)|(?:our|the) (?:free |daily |weekly )*newsletters?\b.{0,40}(?:sign|subscribe)|enter your e-?mail|unsubscribe (?:at )?any ?time)\b/i,
    'newsletter',
  ],
  [
    /\b(?:already an? (?:subscriber|member)|(?:for|to) (?:our )?(?:paying |paid |digital )?(?:subscribers|members) only|(?:subscriber|member|premium)[- ](?:only|exclusive)|exclusive (?:to|for) (?:our )?(?:subscribers|members)|subscribe (?:now|today|here|to (?:continue|keep|read|unlock|get|access|support))|to (?:continue|keep) reading|continue reading (?:this|the|with|for|by)|cancel (?:at )?any ?time|unlock (?:this|the|all|full|unlimited)\b|you(?:['’]ve| have) (?:reached|read|used) (?:your|all|the)\b.{0,30}(?:limit|articles)|(?:log|sign) in to (?:read|continue|view)|start your (?:free )?trial|(?:free|remaining) articles? (?:left|remaining|this month))\b/i,
    'paywall',
  ],
  [
    /\b(?:(?:support|fund|back|help) (?:(?:our|local|independent|quality|free|public) )+(?:journalism|newsroom|reporting|news)|become an? (?:paying )?(?:member|supporter|subscriber|patron)|make an? (?:donation|contribution)|donate (?:now|today|here))\b/i,
    'appeal for support',
  ],
  [
    /\b(?:download (?:our|the) (?:free |new |mobile )*app|turn (?:on|off) notifications|enable notifications|(?:disable|turn off|pause) your ad[- ]?blocker|javascript (?:is|must be|to be) (?:disabled|enabled)|please enable (?:javascript|cookies)|your browser (?:does not|doesn['’]t) support)\b/i,
    'notice of the site',
  ],
  [
    /\b(?:terms (?:and conditions|of (?:use|service)) apply|(?:our|the) (?:terms of (?:use|service)|privacy policy) and\b)/i,
    'notice of the site',
  ],
];

/** Words of consent texts: two of them, in a paragraph that says "we" or "you", show one. */
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
const QUOTED = /["“”«»]/;

/**
 * Why a paragraph is the site speaking to its readers (`newsletter`, `paywall`, `appeal for support`, `cookie notice`,
 * `notice of the site`) and no part of a story; undefined where it is none. Words in quotation marks are never taken for it.
 */
export function appealIn(text: string): string | undefined {
  if (text.length > APPEAL_LENGTH || QUOTED.test(text)) return undefined;
  if (TO_READERS.test(text) && CONSENT.filter((sign) => sign.test(text)).length > 1) return 'cookie notice';
  return text.length > ASKING_LENGTH ? undefined : STRONG.find(([pattern]) => pattern.test(text))?.[1];
}
