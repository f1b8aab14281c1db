import { TASK_STATUSES } from '@portolan/plugin-task-manager-common';
import type {
  ImportError,
  ImportReport,
  ImportValueMapping,
  TaskCreate,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';

const FIELDS = ['title', 'description', 'status', 'priority', 'labels'];

/** Words of other tools that the fake knows. */
const WORDS: Record<string, TaskStatus> = { Doing: 'in_progress' };

function problemOf(task: TaskCreate): { column: string; message: string }[] {
  if (!task.title) {
    return [{ column: 'title', message: 'title is empty' }];
  }
  return TASK_STATUSES.includes(task.status as TaskStatus)
    ? []
    : [{ column: 'status', message: `status '${task.status}' is unknown` }];
}

/**
 * A little of what the back end does with a file: no quotes, two kinds of
 * problems.
 */
export function readCsv(
  text: string,
  options: {
    mapping: Record<string, string>;
    values: Record<string, Record<string, string>>;
  },
) {
  const { mapping, values } = options;
  const [head, ...lines] = text.trim().split('\n');
  const columns = head.split(',').map(header => {
    const own = FIELDS.includes(header) ? header : undefined;
    return { header, field: mapping[header] ?? own };
  });
  const hasTitle = columns.some(({ field }) => field === 'title');
  const valueMappings = new Map<string, ImportValueMapping>();
  const read = (field: string | null | undefined, cell: string) => {
    const isOwn = TASK_STATUSES.includes(cell as TaskStatus);
    if (field !== 'status' || isOwn) {
      return cell;
    }
    const becomes = values.status?.[cell] ?? WORDS[cell];
    const rows = (valueMappings.get(cell)?.rows ?? 0) + 1;
    valueMappings.set(cell, { field, value: cell, becomes, rows });
    return becomes ?? cell;
  };
  // Rows are read only once the columns are right.
  const tasks = (hasTitle ? lines : []).map(line => {
    const cells = line.split(',');
    const entries = columns.map(({ field }, n) => [
      field ?? '',
      read(field, cells[n]),
    ]);
    return { status: 'pending', ...Object.fromEntries(entries) } as TaskCreate;
  });
  const errors: ImportError[] = hasTitle
    ? tasks.flatMap((task, n) =>
        problemOf(task).map(problem => ({ line: n + 2, ...problem })),
      )
    : [{ line: 1, message: 'no column becomes the title' }];
  const report: ImportReport = {
    dryRun: true,
    rows: tasks.length,
    valid: tasks.length - errors.length,
    archived: 0,
    leftOut: 0,
    known: 0,
    imported: 0,
    updated: 0,
    columns,
    valueMappings: [...valueMappings.values()],
    errors,
    errorCount: errors.length,
  };
  const valid = tasks.filter(task => problemOf(task).length === 0);
  return { tasks: valid, report };
}
