import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  TaskCreate,
  TaskPriority,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { DateTime } from 'luxon';
import type { ImportField } from '../taskColumns';

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

/**
 * Date formats beside RFC 3339: Jira's default, and what spreadsheets and
 * GitHub write.
 */
const DATE_FORMATS = [
  'dd/MMM/yy h:mm a',
  'dd/MMM/yy',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd HH:mm:ss',
].map(format => DateTime.buildFormatParser(format, { locale: 'en' }));

/**
 * What all of them look like: to try them costs more than to read the rest of a
 * row.
 */
const DATE_SHAPE =
  /^(\d\d\/[a-z]{3}\/\d\d|\d{4}-\d\d-\d\d)( [\d: apm]{4,8})?$/i;

const parsers: {
  [F in ImportField]: (text: string) => NonNullable<TaskCreate[F]>;
} = {
  title: text => text,
  description: text => text,
  status: text => wordFor(text, STATUS_WORDS, 'a status'),
  priority: text => wordFor(text, PRIORITY_WORDS, 'a priority'),
  dueDate: parseDate,
  entityRef: text => parseRef(text, 'component'),
  assigneeRef: text => parseRef(firstOf(text), 'user'),
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

/**
 * Splits a cell that lists several values with commas, semicolons or line
 * breaks.
 */
export function listOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function firstOf(text: string): string {
  return listOf(text)[0] ?? '';
}

function wordFor<T extends string>(
  text: string,
  words: Record<string, T>,
  what: string,
): T {
  const key = text.trim().toLowerCase();
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
  if (/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(trimmed)) {
    return trimmed;
  }
  for (const format of DATE_SHAPE.test(trimmed) ? DATE_FORMATS : []) {
    const date = DateTime.fromFormatParser(trimmed, format, {
      zone: 'utc',
      locale: 'en',
    });
    if (date.isValid) {
      return date.toISO();
    }
  }
  throw new CellError(
    `'${shorten(
      text,
    )}' is not a date; use the form 2026-12-31 or 2026-12-31T17:00:00Z`,
  );
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

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
