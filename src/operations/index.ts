export * from './add.ts';
export * from './doctor.ts';
export { defaultLocation, openRecord } from './record.ts';
