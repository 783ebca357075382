export * from './add.ts';
export * from './doctor.ts';
export { openRecord } from './record.ts';
