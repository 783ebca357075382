type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** An object without the properties that are undefined: what was not asked for does not narrow. */
export const given = <T extends object>(asked: T): Given<T> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Given<T>;
