/** Opening a record, apart from what needs the models: commands that only read start faster. */
export { defaultLocation, isServer, openRecord, withoutPassword } from '../record/index.ts';
