import {
  type ImportReport,
  EXPORTED_TASK_FIELDS,
} from '@portolan/plugin-task-manager-common';
import { isColumnTarget, type ColumnTarget } from '../taskColumns';

/** The tools whose exports are recognised. */
export type Dialect = NonNullable<ImportReport['dialect']>;

type KnownDialect = {
  /** Headers, in lower case, that only this tool's export has all of. */
  signature: string[];
  /** What a header, in lower case, fills. */
  fields: Record<string, ColumnTarget>;
};

/**
 * Headers as the tools write them: Jira's "Export to CSV", GitHub's export of a
 * project, and Trello's CSV export of a board.
 */
const KNOWN: Record<Exclude<Dialect, 'portolan' | 'other'>, KnownDialect> = {
  jira: {
    signature: ['summary', 'issue key'],
    fields: {
      summary: 'title',
      'issue key': 'reference',
      description: 'description',
      status: 'status',
      priority: 'priority',
      assignee: 'assigneeRef',
      'due date': 'dueDate',
      due: 'dueDate',
      labels: 'labels',
    },
  },
  trello: {
    signature: ['card name', 'list name'],
    fields: {
      'card name': 'title',
      'card url': 'reference',
      'card description': 'description',
      'list name': 'status',
      'due date': 'dueDate',
      members: 'assigneeRef',
      labels: 'labels',
    },
  },
  github: {
    signature: ['title', 'url', 'assignees'],
    fields: {
      title: 'title',
      url: 'reference',
      body: 'description',
      state: 'status',
      status: 'status',
      priority: 'priority',
      assignee: 'assigneeRef',
      assignees: 'assigneeRef',
      labels: 'labels',
    },
  },
};

const SYNONYMS: Record<string, ColumnTarget> = {
  name: 'title',
  task: 'title',
  subject: 'title',
  summary: 'title',
  body: 'description',
  notes: 'description',
  details: 'description',
  state: 'status',
  due: 'dueDate',
  'due date': 'dueDate',
  due_date: 'dueDate',
  deadline: 'dueDate',
  entity: 'entityRef',
  entity_ref: 'entityRef',
  component: 'entityRef',
  assignee: 'assigneeRef',
  assignee_ref: 'assigneeRef',
  'assigned to': 'assigneeRef',
  owner: 'assigneeRef',
  label: 'labels',
  tags: 'labels',
  'issue key': 'reference',
  link: 'reference',
  reference: 'reference',
  url: 'reference',
};

/** Tells by its headers which tool wrote a file. */
export function recogniseDialect(headers: string[]): Dialect {
  const names = new Set(headers.map(normalise));
  const ownColumns = EXPORTED_TASK_FIELDS.map(normalise);
  if (ownColumns.every(column => names.has(column))) {
    return 'portolan';
  }
  for (const [dialect, { signature }] of Object.entries(KNOWN)) {
    if (signature.every(header => names.has(header))) {
      return dialect as Dialect;
    }
  }
  return 'other';
}

/** What a header fills in a file of this dialect, if anything. */
export function targetOfHeader(
  header: string,
  dialect: Dialect,
): ColumnTarget | undefined {
  const name = normalise(header);
  if (name === 'archived') {
    return 'archived';
  }
  if (dialect in KNOWN) {
    return own(KNOWN[dialect as keyof typeof KNOWN].fields, name);
  }
  const exported = EXPORTED_TASK_FIELDS.find(
    column => normalise(column) === name,
  );
  return exported && isColumnTarget(exported) ? exported : own(SYNONYMS, name);
}

/** A header may be called `constructor`, which each object inherits. */
function own(
  fields: Record<string, ColumnTarget>,
  name: string,
): ColumnTarget | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function normalise(header: string): string {
  return header.trim().toLowerCase();
}
