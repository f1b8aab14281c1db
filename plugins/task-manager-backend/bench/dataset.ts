import { callApi, type Dataset, type Session } from 'test-portal';

const ROWS_PER_FILE = 20_000;
const STATUSES = [
  'pending',
  'in_progress',
  'blocked',
  'completed',
  'cancelled',
];
const PRIORITIES = ['low', 'medium', 'high', 'critical'];
const WORDS =
  'rotate drain resize patch review migrate restore replica cluster ingress bucket certificate quota pipeline dashboard alert runbook latency budget secret'.split(
    ' ',
  );
const ASSIGNEES = Array.from(
  { length: 50 },
  (_, n) => `user:default/engineer-${n}`,
);

/**
 * Brings the portal to at least `size` tasks of about 300 bytes, and picks some
 * to be read: the same for the same number, on every machine.
 */
export async function prepareDataset(
  session: Session,
  size: number,
): Promise<Dataset> {
  let total = await countTasks(session);
  while (total < size) {
    const rows = Math.min(ROWS_PER_FILE, size - total);
    await callApi(session, '/tasks/import', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: makeCsv(total, rows),
    });
    total = await countTasks(session);
  }
  const picked = { ids: await pickIds(session), assignees: ASSIGNEES };
  return { total, picked };
}

async function countTasks(session: Session): Promise<number> {
  const page = await callApi(session, '/tasks?limit=1&totals=true');
  return page.totalItems;
}

async function pickIds(session: Session): Promise<string[]> {
  const pages = ['createdAt', 'updatedAt', 'title', 'dueDate'].map(orderBy =>
    callApi(session, `/tasks?limit=500&orderBy=${orderBy}`),
  );
  const tasks: { id: string }[] = (await Promise.all(pages)).flatMap(
    page => page.items,
  );
  return [...new Set(tasks.map(task => task.id))];
}

function makeCsv(start: number, rows: number): string {
  const lines = [
    'title,description,status,priority,assigneeRef,dueDate,labels',
  ];
  for (let n = start; n < start + rows; n++) {
    lines.push(makeRow(n));
  }
  return `${lines.join('\n')}\n`;
}

/**
 * A row that depends on its number alone. Assignees are skewed: the first has a
 * sixth of all tasks.
 */
function makeRow(n: number): string {
  const pick = <T>(from: T[], salt: number) =>
    from[Math.floor(noise(n * 31 + salt) * from.length)];
  const words = Array.from({ length: 36 }, (_, salt) => pick(WORDS, salt));
  const assignee = ASSIGNEES[Math.floor(noise(n + 7) ** 3 * ASSIGNEES.length)];
  const day = String(1 + Math.floor(noise(n + 11) * 28)).padStart(2, '0');
  return [
    `${words.slice(0, 4).join(' ')} ${n}`,
    [...words.slice(4), ...searchedWords(n)].join(' '),
    pick(STATUSES, 101),
    pick(PRIORITIES, 103),
    assignee,
    n % 3 === 0 ? '' : `2027-${String(1 + (n % 12)).padStart(2, '0')}-${day}`,
    pick(WORDS, 107),
  ].join(',');
}

/**
 * What is searched for: a word that one task in ten thousand has, and one that
 * the oldest 10,000 have and no other.
 */
function searchedWords(n: number): string[] {
  return [
    ...(n % 10_000 === 0 ? ['zeppelin'] : []),
    ...(n < 10_000 ? ['sediment'] : []),
  ];
}

/**
 * A number in [0, 1) that looks random and is always the same for the same n
 * (mulberry32).
 */
function noise(n: number): number {
  let t = (n + 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
