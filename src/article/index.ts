export { articleOf } from './article-of.ts';
export { canonicalUrl } from './canonical-url.ts';
export { type KnownOutlet, OUTLETS, outletNamed, outletOfHost, ownerOfHost } from './outlets.ts';
