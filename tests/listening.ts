/** Servers of this machine alone, for as long as a test needs them. */
import type { AddressInfo, Server, Socket } from 'node:net';

export interface Listening {
  readonly port: number;
  /** Hangs up on all who are connected, and ends. */
  close(): Promise<void>;
}

/** Lets `server` listen on 127.0.0.1, on any free port unless one is named; rejects where that one is taken. */
export async function listening(server: Server, port = 0): Promise<Listening> {
  const sockets = connectionsOf(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Of a proxy's tunnels `closeAllConnections` knows nothing; a browser keeps them, and `close` would wait for it.
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function connectionsOf(server: Server): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return open;
}
