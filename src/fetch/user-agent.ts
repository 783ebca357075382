/** The name by which robots.txt can address us (RFC 9309, 2.2.1). */
export const PRODUCT = 'onrecord';

/**
 * How requests introduce themselves: name, version, and who sends them, where the user says so (an address of a page or
 * of mail, in `ONRECORD_CONTACT`), so that an outlet can ask.
 */
export function userAgentOf(version: string, contact?: string): string {
  const who = contact?.replace(/[^\x21-\x7e]|[()]/g, '') ?? '';
  return who === '' ? `${PRODUCT}/${version} (reads news for its user)` : `${PRODUCT}/${version} (+${who})`;
}
