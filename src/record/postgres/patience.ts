import type { Socket } from 'node:net';
import type { Client, ClientConfig } from 'pg';

/** Milliseconds for which one waits for a server that says nothing. */
export interface Patience {
  /** From a query to the question whether the server is still at work on it, and from that to the next. */
  readonly silence: number;
  /** For a connection, and for the answer to that question. */
  readonly answer: number;
  /** From a farewell to the end of the connection. */
  readonly farewell: number;
}

export const PATIENCE: Patience = { silence: 30_000, answer: 10_000, farewell: 5_000 };

/** Milliseconds in which an answer that the server has sent is here. */
const ON_ITS_WAY = 1_000;

/** Seconds and milliseconds of the server: after about a minute it lets go what a client holds whose machine is gone. */
const OF_THE_SERVER = [
  'tcp_keepalives_idle=30',
  'tcp_keepalives_interval=10',
  'tcp_keepalives_count=3',
  'tcp_user_timeout=60000',
  // A program that stands still in the middle of a transaction; ours take seconds.
  'idle_in_transaction_session_timeout=600000',
];

/** Settings that a record asks of its server, as `options` of a connection. */
export const patienceOfServer = (): string => OF_THE_SERVER.map((one) => `-c ${one}`).join(' ');

/**
 * A client of PostgreSQL that does not wait for ever for a peer that vanished without a word: a machine that lost its power, a
 * firewall that forgot the connection. TCP tells of these after a quarter of an hour, or never. How long a query may take
 * nobody knows; so after a while without an answer another connection asks the server whether it is at work on it. Where it
 * is not, or does not answer, the connection is ended, and the query rejects as it does when a connection is lost.
 */
export async function patientClient(patience: Patience = PATIENCE): Promise<new (config?: ClientConfig) => Client> {
  const { default: pg } = await import('pg');
  return class Patient extends pg.Client {
    readonly #config: ClientConfig;
    #leaving = false;

    constructor(config: ClientConfig = {}) {
      super({ ...config, keepAlive: true, keepAliveInitialDelayMillis: patience.silence });
      this.#config = config;
      this.once('connect', () => this.#socket.setTimeout(patience.silence, () => void this.#onSilence()));
    }

    /** Only once it is connected: before, TLS puts another in its place. */
    get #socket(): Socket {
      return this.connection.stream as Socket;
    }

    async #onSilence(): Promise<void> {
      if (this.#leaving || !isWaiting(this)) return;
      const heard = this.#socket.bytesRead;
      const since = performance.now() - patience.silence;
      const isAnswered = (): boolean => this.#socket.bytesRead > heard || !isWaiting(this);
      if (!(await this.#isAtWork())) {
        await new Promise((resolve) => setTimeout(resolve, Math.min(ON_ITS_WAY, patience.answer)));
        if (isAnswered()) return;
        const seconds = Math.round((performance.now() - since) / 1000);
        this.#socket.destroy(new Error(`Connection terminated: no answer to a query for ${seconds} seconds`));
      } else if (!isAnswered()) this.#socket.setTimeout(patience.silence);
    }

    async #isAtWork(): Promise<boolean> {
      const { answer } = patience;
      const asking = new Patient({ ...this.#config, connectionTimeoutMillis: answer, query_timeout: answer });
      asking.on('error', () => {});
      try {
        await asking.connect();
        const { processID } = this as unknown as { readonly processID: number };
        const { rows } = await asking.query('select state from pg_stat_activity where pid = $1', [processID]);
        return rows[0]?.state === 'active';
      } catch {
        return false;
      } finally {
        void asking.end().catch(() => {});
      }
    }

    override end(callback?: (error: Error) => void): Promise<void> {
      this.#leaving = true;
      this.#socket.setTimeout(patience.farewell, () => this.#socket.destroy());
      return callback ? (super.end(callback) as unknown as Promise<void>) : super.end();
    }
  };
}

/** Whether a query was sent and not yet answered to its end. */
const isWaiting = (client: Client): boolean =>
  !(client as unknown as { readonly readyForQuery: boolean }).readyForQuery;
