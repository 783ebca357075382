import { connect, createServer, type Socket } from 'node:net';

/** Stands between a client and a server on loopback, and can fall silent as a lost network does: nobody is told. */
export interface Between {
  /** The address of a record, through this. */
  readonly through: (location: string) => string;
  /** From now on nothing comes through on the connections that are there; `all`: nor on new ones, which are still taken. */
  readonly freeze: (which: 'these' | 'all') => void;
  readonly end: () => void;
}

export async function stand(location: string): Promise<Between> {
  const port = Number(new URL(location).port);
  const pairs = new Set<readonly [Socket, Socket]>();
  let frozen = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const socket of pair) socket.on('error', () => {});
    if (frozen) return;
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    through: (address) => {
      const url = new URL(address);
      url.port = String((server.address() as { port: number }).port);
      return url.href;
    },
    freeze: (which) => {
      frozen = which === 'all';
      for (const [near, far] of pairs) {
        near.unpipe(far).pause();
        far.unpipe(near).pause();
      }
    },
    end: () => {
      server.close();
      for (const pair of pairs) for (const socket of pair) socket.destroy();
    },
  };
}
