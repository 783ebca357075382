import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt's cost, block size and parallelism: 16 MiB and some 0.2 s a try, of the settings that OWASP recommends. */
const COST = { N: 2 ** 14, r: 8, p: 5 } as const;
const BYTES = 32;

interface Made {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Buffer;
  readonly derived: Buffer;
}

/** `scrypt$N$r$p$SALT$HASH`, both in base64: how it was made stands with it, so that the cost can be raised. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const derived = await derive(password, { ...COST, salt }, BYTES);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), derived.toString('base64')].join('$');
}

/** Whether the password is the one that was hashed. With no hash it takes as long and is false. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const made = hashed === null ? null : parsed(hashed);
  if (!made) {
    await hashPassword(password);
    return false;
  }
  return timingSafeEqual(await derive(password, made, made.derived.length), made.derived);
}

function parsed(hashed: string): Made | null {
  const [method, N, r, p, salt, derived] = hashed.split('$');
  if (method !== 'scrypt' || derived === undefined || salt === undefined) return null;
  const made = { N: Number(N), r: Number(r), p: Number(p) };
  return { ...made, salt: Buffer.from(salt, 'base64'), derived: Buffer.from(derived, 'base64') };
}

/** Compared in one Unicode form, so that a keyboard that composes accents otherwise is no other password. */
function derive(password: string, { N, r, p, salt }: Omit<Made, 'derived'>, bytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(password.normalize('NFKC'), salt, bytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
