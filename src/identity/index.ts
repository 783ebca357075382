export type { Credited } from './credited.ts';
export { type Cast, type Context, identify } from './identify.ts';
export { builtInEntries, builtInRegister } from './register/built-in.ts';
export type { Gender, RegisterEntry, Tenure } from './register/entry.ts';
export { type Named, type Register, registerOf } from './register/register.ts';
