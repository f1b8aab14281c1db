import { TASK_STATUSES } from '@portolan/plugin-task-manager-common';
import type {
  ImportReport,
  TaskCreate,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';

const FIELDS = ['title', 'description', 'status', 'priority', 'labels'];

function problemOf(task: TaskCreate): { column: string; message: string }[] {
  if (!task.title) return [{ column: 'title', message: 'title is empty' }];
  return TASK_STATUSES.includes(task.status as TaskStatus)
    ? []
    : [{ column: 'status', message: `status '${task.status}' is unknown` }];
}

/** A little of what the back end does with a file: no quotes, two kinds of problems. */
export function readCsv(text: string, mapping: Record<string, string>) {
  const [head, ...lines] = text.trim().split('\n');
  const columns = head.split(',').map(header => {
    const own = FIELDS.includes(header) ? header : undefined;
    return { header, field: mapping[header] ?? own };
  });
  const tasks = lines.map(line => {
    const cells = line.split(',');
    const entries = columns.map(({ field }, n) => [field ?? '', cells[n]]);
    return { status: 'pending', ...Object.fromEntries(entries) } as TaskCreate;
  });
  const errors = tasks.flatMap((task, n) =>
    problemOf(task).map(problem => ({ line: n + 2, ...problem })),
  );
  const report: ImportReport = {
    dryRun: true,
    rows: tasks.length,
    valid: tasks.length - errors.length,
    imported: 0,
    columns,
    words: [],
    errors,
    errorCount: errors.length,
  };
  return { tasks, report };
}
