import type { Duplex } from 'node:stream';
import { CustomErrorBase, ServiceUnavailableError } from '@backstage/errors';
import { declareGauge } from '@portolan/backend-kit';

/** How many may be open at a time. */
export type SocketLimits = {
  /** Of one person: enough for the pages that somebody has open. */
  perPerson: number;
  /** Of all. */
  total: number;
};

/** Answered as 429. */
class TooManySocketsError extends CustomErrorBase {
  readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;
}

/**
 * Counts the sockets that are open, for each costs memory as long as it lasts,
 * and everything that is published is sent to each.
 */
export class OpenSockets {
  static create(limits: SocketLimits): OpenSockets {
    return new OpenSockets(limits);
  }

  private readonly all = new Set<Duplex>();
  private readonly ofPerson = new Map<string, number>();
  private readonly gauge = declareGauge({
    name: 'portal_websockets_open',
    help: 'Websockets that are open',
  });

  private constructor(private readonly limits: SocketLimits) {}

  /** Why somebody may not open another one; undefined if they may. */
  findFault(person: string): Error | undefined {
    const { perPerson, total } = this.limits;
    if (this.countOf(person) >= perPerson) {
      return new TooManySocketsError(
        `One person may have ${perPerson} pages with live updates open`,
      );
    }
    return this.all.size >= total
      ? new ServiceUnavailableError('Too many pages are open; try again')
      : undefined;
  }

  /** Counts a handshake, of whoever it is. */
  begin(socket: Duplex): void {
    this.all.add(socket);
    this.gauge.set(this.all.size);
    socket.once('close', () => {
      this.all.delete(socket);
      this.gauge.set(this.all.size);
    });
  }

  /**
   * Counts a socket for a person whose token was verified, and ends it if they
   * opened several at once, each of which would have been the last.
   */
  open(socket: Duplex, person: string): void {
    const count = this.countOf(person) + 1;
    this.ofPerson.set(person, count);
    socket.once('close', () => this.close(person));
    if (count > this.limits.perPerson) {
      socket.destroy();
    }
  }

  private close(person: string): void {
    const left = this.countOf(person) - 1;
    if (left > 0) {
      this.ofPerson.set(person, left);
    } else {
      this.ofPerson.delete(person);
    }
  }

  private countOf(person: string): number {
    return this.ofPerson.get(person) ?? 0;
  }
}
