import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';

const listening = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** Serves on a loopback address while `use` runs. */
export async function serving(listener: RequestListener, use: (base: string) => Promise<void>): Promise<void> {
  const server = createServer(listener);
  const base = await listening(server);
  try {
    await use(base);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Serves bytes as they are, for answers that a well-made server cannot give. `answer` is called once a request. */
export async function servingRaw(
  answer: (socket: Socket, request: string) => void,
  use: (base: string) => Promise<void>,
): Promise<void> {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (request) => answer(socket, request.toString('latin1')));
  });
  const base = await listening(server);
  try {
    await use(base);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}
