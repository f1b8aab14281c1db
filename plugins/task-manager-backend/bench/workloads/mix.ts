import {
  putLoad,
  type LoadRequest,
  type Workload,
  type WorkloadContext,
} from 'test-portal';
import { anyOf } from './reads.ts';

const STATUSES = ['pending', 'in_progress', 'blocked', 'completed'];

/**
 * W7: 70 list, 15 get, 10 patch, 4 create, 1 delete, at 1,000 and at 2,000
 * requests a second.
 */
export const mix: Workload = {
  id: 'W7',
  title: 'mix',
  async *run(context) {
    for (const rate of [1000, 2000]) {
      yield [`${rate}/s`, await putMix(context, rate)];
    }
  },
};

/** W8: W7 while /metrics is read every second. */
export const mixWithScrapes: Workload = {
  id: 'W8',
  title: 'mix with scrapes',
  async *run(context) {
    const scraper = setInterval(
      () => fetch(`${context.session.url}/metrics`).catch(() => undefined),
      1000,
    );
    try {
      yield ['1000/s', await putMix(context, 1000)];
    } finally {
      clearInterval(scraper);
    }
  },
};

function putMix(context: WorkloadContext, rate: number) {
  return putLoad(context.session, {
    seconds: context.seconds * 2,
    rate,
    // A task that this load deleted is a 404 afterwards, and somebody else's is
    // a 403.
    expected: [403, 404],
    next: () => nextOfMix(context),
  });
}

function nextOfMix({ dataset }: WorkloadContext): LoadRequest {
  const die = Math.random() * 100;
  const path = `/tasks/${anyOf(dataset.picked.ids)}`;
  if (die < 70) {
    const assignee = encodeURIComponent(anyOf(dataset.picked.assignees));
    return {
      path: `/tasks?limit=20&status=${anyOf(STATUSES)}&assignee=${assignee}`,
    };
  }
  if (die < 85) {
    return { path };
  }
  const any = { 'if-match': '*' };
  if (die < 95) {
    const body = JSON.stringify({ status: anyOf(STATUSES) });
    return { method: 'PATCH', path, headers: any, body };
  }
  if (die < 99) {
    const body = JSON.stringify({ title: 'Benchmark task' });
    return { method: 'POST', path: '/tasks', body };
  }
  return { method: 'DELETE', path, headers: any };
}
