import { readdirSync, readFileSync } from 'node:fs';
import type { Session } from '../portal/session.ts';

/** What the server has used since it started, or uses now. */
export type ServerUsage = {
  /** CPU seconds of the portal's process, all threads. */
  serverCpu: number;
  /**
   * CPU seconds of all PostgreSQL processes of this machine; NaN where /proc is
   * missing.
   */
  databaseCpu: number;
  /** Resident memory of the portal's process, in bytes. */
  memory: number;
  /** Busy database connections of the portal. */
  connections: number;
};

/**
 * Reads what the portal says of itself on /metrics, and what the kernel says of
 * PostgreSQL.
 */
export async function readUsage({ url }: Session): Promise<ServerUsage> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return {
    serverCpu: readMetric(text, 'process_cpu_seconds_total'),
    databaseCpu: readPostgresCpu(),
    memory: readMetric(text, 'process_resident_memory_bytes'),
    connections: readMetric(text, 'database_connections_active'),
  };
}

function readMetric(text: string, name: string): number {
  const line = text.split('\n').find(entry => entry.startsWith(`${name} `));
  if (!line) {
    throw new Error(`/metrics has no ${name}`);
  }
  return Number(line.slice(name.length + 1));
}

/**
 * Kernel ticks a second: 100 on every Linux that Node supports (man 5 proc,
 * USER_HZ).
 */
const TICKS = 100;

function readPostgresCpu(): number {
  try {
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .reduce((sum, pid) => sum + readProcessCpu(pid), 0);
  } catch {
    return NaN;
  }
}

function readProcessCpu(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    if (name !== 'postgres') {
      return 0;
    }
    // After the name: state is field 3; utime, stime and those of ended
    // children are fields 14 to 17.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const times = fields.slice(11, 15).map(Number);
    return times.reduce((sum, time) => sum + time, 0) / TICKS;
  } catch {
    return 0; // The process ended meanwhile.
  }
}
