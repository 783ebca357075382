export { defaultLocation, openRecord } from './record.ts';
export * from './add.ts';
export * from './doctor.ts';
