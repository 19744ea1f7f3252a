import { PooledConnection } from './pooled-connection.ts';
import type { ConnectionRequest } from './pooled-connection.ts';
import { PostgresError } from './postgres-error.ts';

interface Waiting {
  resolve: (connection: PooledConnection) => void;
  reject: (error: unknown) => void;
}

/**
 * The pool below Kysely. The driver's own pool cannot lend a connection safely (postgres 3.4.9, `reserve`): after a
 * refused connection it hands the next one to the request that has failed already, where it stays for ever; and it
 * opens a lost connection again for somebody else while the first user still writes to it, so that two transactions
 * would become one.
 */
export class ConnectionPool {
  readonly #request: ConnectionRequest;
  readonly #maximum: number;
  readonly #open = new Set<PooledConnection>();
  readonly #idle: PooledConnection[] = [];
  readonly #waiting: Waiting[] = [];
  #opening = 0;
  #ended = false;

  constructor(request: ConnectionRequest, maximum: number) {
    this.#request = request;
    this.#maximum = maximum;
  }

  /** A connection for one user, who gives it back. */
  acquire(): Promise<PooledConnection> {
    if (this.#ended) return Promise.reject(poolEnded());
    if (this.#canServe()) return this.#obtain();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Takes a connection back and lends it to whoever waits longest. */
  release(connection: PooledConnection): void {
    if (connection.isLost || this.#ended) this.#discard(connection);
    else this.#idle.push(connection);
    this.#serveNext();
  }

  /** Closes all connections; queries under way get the given number of seconds. */
  async end(seconds: number): Promise<void> {
    this.#ended = true;
    for (const { reject } of this.#waiting.splice(0)) reject(poolEnded());
    await Promise.all([...this.#open].map((connection) => connection.close(seconds)));
  }

  #canServe(): boolean {
    return this.#idle.length > 0 || this.#open.size + this.#opening < this.#maximum;
  }

  async #obtain(): Promise<PooledConnection> {
    for (let connection = this.#idle.pop(); connection !== undefined; connection = this.#idle.pop()) {
      if (!connection.isLost) return connection;
      this.#discard(connection);
    }
    return this.#openOne();
  }

  async #openOne(): Promise<PooledConnection> {
    this.#opening += 1;
    try {
      const connection = await PooledConnection.open(this.#request);
      this.#open.add(connection);
      return connection;
    } finally {
      this.#opening -= 1;
      // A place that could not be filled is free for the next in the queue.
      this.#serveNext();
    }
  }

  #discard(connection: PooledConnection): void {
    this.#open.delete(connection);
    void connection.close(0);
  }

  #serveNext(): void {
    if (this.#waiting.length === 0 || !this.#canServe()) return;
    const next = this.#waiting.shift();
    if (next !== undefined) this.#obtain().then(next.resolve, next.reject);
  }
}

function poolEnded(): PostgresError {
  return new PostgresError('unreachable', 'The database was closed by this program.');
}
