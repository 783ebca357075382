import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** In the order in which they hold: what is on every page, then what is on some. */
const PARTS = ['style.css', 'pages.css', 'single.css', 'review.css'];
const css = PARTS.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');
const version = hash('sha256', css).slice(0, 16);

/** The one stylesheet. Its address changes with its content, so that it may be kept for ever. */
export const stylesheet = { css, version, href: `/style.${version}.css` } as const;

const keys = readFileSync(new URL('review-keys.js', import.meta.url), 'utf8');

/** Keys for the page of what needs a person: it does all without them. */
export const reviewKeys = { js: keys, href: `/review-keys.${hash('sha256', keys).slice(0, 16)}.js` } as const;

/** A half-filled circle: the mark of a partly quoted statement. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="#fff"/>' +
  '<circle cx="8" cy="8" r="6" fill="none" stroke="#0b5070" stroke-width="2"/><path d="M8 2a6 6 0 0 0 0 12z" fill="#0b5070"/></svg>';
