import { callApi, type Session } from '../portal/session.ts';

const ROUNDS = 5;
const REQUESTS = 60;
const LIMIT = 1.2;

/**
 * Compares the last page of a list with its first: the median of a few rounds
 * of medians, the two in turn, so that what else the machine does falls on
 * both.
 */
export async function pageCost(
  session: Session,
  list: string,
): Promise<string[]> {
  const first = `${list}&limit=20`;
  const last = `${first}&cursor=${await lastCursor(session, first)}`;
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [firstTime, lastTime] = await medians(session, [first, last]);
    ratios.push(lastTime / firstTime);
  }
  const ratio = median(ratios);
  return ratio <= LIMIT
    ? []
    : [
        `the last page of ${list} takes ${ratio.toFixed(
          2,
        )} times the first, at most ${LIMIT} is expected`,
      ];
}

async function lastCursor(session: Session, list: string): Promise<string> {
  let cursor = '';
  for (;;) {
    const page = await callApi(
      session,
      `${list}${cursor && `&cursor=${cursor}`}`,
    );
    if (!page.pageInfo.nextCursor) {
      return cursor;
    }
    cursor = page.pageInfo.nextCursor;
  }
}

async function medians(session: Session, paths: string[]): Promise<number[]> {
  const times: number[][] = paths.map(() => []);
  for (let n = 0; n < REQUESTS; n++) {
    for (const [index, path] of paths.entries()) {
      const began = performance.now();
      await callApi(session, path);
      times[index].push(performance.now() - began);
    }
  }
  return times.map(median);
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
