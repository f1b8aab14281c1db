import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  TaskCreate,
  TaskPriority,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import type { ImportField } from '../taskColumns';
import { readDate } from './dates';
import { foldValue } from '../import/valueOverrides';
import { listOf } from './lists';

/**
 * A cell whose text does not fit its field; the message is for the person who
 * imports.
 */
export class CellError extends Error {}

/** What other tools call our statuses; lists of Trello boards included. */
const STATUS_WORDS: Record<string, TaskStatus> = {
  pending: 'pending',
  open: 'pending',
  opened: 'pending',
  reopened: 'pending',
  'to do': 'pending',
  todo: 'pending',
  backlog: 'pending',
  new: 'pending',
  ready: 'pending',
  'selected for development': 'pending',
  in_progress: 'in_progress',
  'in progress': 'in_progress',
  doing: 'in_progress',
  started: 'in_progress',
  'in review': 'in_progress',
  blocked: 'blocked',
  'on hold': 'blocked',
  waiting: 'blocked',
  completed: 'completed',
  complete: 'completed',
  done: 'completed',
  closed: 'completed',
  resolved: 'completed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  "won't do": 'cancelled',
  'not planned': 'cancelled',
  rejected: 'cancelled',
};

const PRIORITY_WORDS: Record<string, TaskPriority> = {
  lowest: 'low',
  low: 'low',
  minor: 'low',
  trivial: 'low',
  p3: 'low',
  medium: 'medium',
  med: 'medium',
  normal: 'medium',
  major: 'medium',
  p2: 'medium',
  high: 'high',
  p1: 'high',
  highest: 'critical',
  critical: 'critical',
  blocker: 'critical',
  urgent: 'critical',
  p0: 'critical',
};

/** What looks like a day: the API says what is wrong with it. */
const ISO_SHAPE = /^\d{4}-\d{2}-\d{2}(T.*)?$/;

const parsers: {
  [F in ImportField]: (text: string) => NonNullable<TaskCreate[F]>;
} = {
  title: text => text,
  description: text => text,
  status: text => wordFor(text, STATUS_WORDS, 'a status'),
  priority: text => wordFor(text, PRIORITY_WORDS, 'a priority'),
  dueDate: parseDate,
  entityRef: text => parseRef(text, 'component'),
  assigneeRef: text => parseRef(listOf(text)[0] ?? '', 'user'),
  labels: text => listOf(text),
};

/**
 * Turns the text of a cell into the value of a field. Words and dates of other
 * tools are understood.
 *
 * @throws CellError that says what would fit.
 */
export function parseCell<F extends ImportField>(
  field: F,
  text: string,
): NonNullable<TaskCreate[F]> {
  return parsers[field](text);
}

function wordFor<T extends string>(
  text: string,
  words: Record<string, T>,
  what: string,
): T {
  const key = foldValue(text);
  if (!Object.hasOwn(words, key)) {
    const known = [...new Set(Object.values(words))].join(', ');
    throw new CellError(
      `'${shorten(text)}' is not ${what}; use one of ${known}`,
    );
  }
  return words[key];
}

function parseDate(text: string): string {
  const trimmed = text.trim();
  const date = readDate(trimmed);
  if (date === undefined && !ISO_SHAPE.test(trimmed)) {
    throw new CellError(
      `'${shorten(
        text,
      )}' is not a date; use the form 2026-12-31 or 2026-12-31T17:00:00Z`,
    );
  }
  return date ?? trimmed;
}

function parseRef(text: string, defaultKind: string): string {
  const trimmed = text.trim().replace(/^@/, '');
  try {
    if (/\s/.test(trimmed)) {
      throw new Error('An entity name has no spaces');
    }
    return stringifyEntityRef(
      parseEntityRef(trimmed, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    throw new CellError(
      `'${shorten(
        text,
      )}' is not an entity reference such as ${defaultKind}:default/name`,
    );
  }
}

/** The beginning of a text, for a message. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
