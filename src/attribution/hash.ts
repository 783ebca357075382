/** Mixes a number into a hash (the finaliser of MurmurHash3, cut short). Deterministic on every machine. */
export function mix(hash: number, value: number): number {
  let h = hash ^ Math.imul(value, 0xcc9e2d51);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** FNV-1a over the UTF-16 units of a string from `from` on. */
export function hashOf(text: string, from = 0): number {
  let h = 0x811c9dc5;
  for (let i = from; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
