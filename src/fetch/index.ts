export { mayConnect } from './address.ts';
export { type Fetched, type FetchOptions, fetchPage } from './fetch-page.ts';
