import { InputError } from '@backstage/errors';
import {
  TASK_LIMITS,
  TASK_PRIORITIES,
  TASK_STATUSES,
  type Task,
  type TaskCreate,
  type TaskFilter,
  type TaskPatch,
} from '@portolan/plugin-task-manager-common';
import type { NewTask } from './store/TaskStore';
import { checkEntityRef, checkText, checkTime } from '@portolan/backend-kit';

const SOURCE = /^[a-z][a-z0-9._/-]*$/;
const MAX_SOURCE = 100;
const MAX_FINGERPRINT = 255;
const MAX_REF = 500;

/** A patch whose fields are as the store keeps them. */
export type CheckedPatch = Partial<
  Pick<
    Task,
    | 'title'
    | 'description'
    | 'status'
    | 'priority'
    | 'dueDate'
    | 'entityRef'
    | 'assigneeRef'
    | 'labels'
  >
>;

/**
 * Checks the fields of a new task, and brings them to the form in which they are kept.
 *
 * @throws InputError that begins with the field.
 */
export function checkNewTask(input: TaskCreate): Omit<NewTask, 'createdBy'> {
  const { title, source, fingerprint, ...rest } = input;
  return {
    ...checkPatch(rest),
    title: checkTitle(title),
    ...(source !== undefined && { source: checkSource(source) }),
    ...(fingerprint !== undefined && {
      fingerprint: fingerprint === null ? null : checkFingerprint(fingerprint),
    }),
  };
}

/** Checks a patch. @throws InputError that begins with the field. */
export function checkPatch(patch: TaskPatch): CheckedPatch {
  const checked: CheckedPatch = {};
  const { title, description, status, priority, dueDate, labels } = patch;
  if (title !== undefined) {
    checked.title = checkTitle(title);
  }
  if (description !== undefined) {
    checked.description = emptyAsNull(
      description &&
        checkLength('description', description, TASK_LIMITS.descriptionLength),
    );
  }
  if (status !== undefined) {
    checked.status = checkOneOf('status', status, TASK_STATUSES);
  }
  if (priority !== undefined) {
    checked.priority = checkOneOf('priority', priority, TASK_PRIORITIES);
  }
  if (dueDate !== undefined) {
    checked.dueDate =
      dueDate === null ? null : checkTime('dueDate', dueDate, 'end');
  }
  for (const field of ['entityRef', 'assigneeRef'] as const) {
    const ref = patch[field];
    if (ref !== undefined) {
      checked[field] = ref === null ? null : checkRef(field, ref);
    }
  }
  if (labels !== undefined) {
    checked.labels = checkLabels('labels', labels ?? []);
  }
  return checked;
}

/** Checks the filters that list, statistics, export and bulk share. @throws InputError that begins with the filter. */
export function checkFilter(filter: TaskFilter): TaskFilter {
  const checked: TaskFilter = { ...filter };
  for (const field of ['assignee', 'entity'] as const) {
    checked[field] = filter[field]?.map(ref => checkRef(field, ref));
  }
  for (const field of ['label', 'source'] as const) {
    filter[field]?.forEach(value => checkText(field, value));
  }
  checked.creator =
    filter.creator && checkText('creator', filter.creator).toLowerCase();
  checked.q = filter.q && checkText('q', filter.q).trim();
  for (const field of ['dueBefore', 'dueAfter'] as const) {
    const time = filter[field];
    checked[field] = time && checkTime(field, time, 'begin');
  }
  return withoutUndefined(checked);
}

function withoutUndefined(filter: TaskFilter): TaskFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
}

function checkTitle(title: string): string {
  const trimmed = checkLength('title', title, TASK_LIMITS.titleLength).trim();
  if (trimmed === '') {
    throw new InputError('title must not be blank');
  }
  return trimmed;
}

function checkLabels(field: string, labels: readonly string[]): string[] {
  if (labels.length > TASK_LIMITS.labels) {
    throw new InputError(
      `${field} must not have more than ${TASK_LIMITS.labels} labels`,
    );
  }
  const checked = labels.map(label => {
    const trimmed = checkLength(field, label, TASK_LIMITS.labelLength).trim();
    if (trimmed === '') {
      throw new InputError(`${field} must not have a blank label`);
    }
    return trimmed;
  });
  return [...new Set(checked)];
}

function checkSource(source: string): string {
  if (!SOURCE.test(checkLength('source', source, MAX_SOURCE))) {
    throw new InputError(
      'source must begin with a small letter and have only small letters, digits and ._/-',
    );
  }
  return source;
}

function checkFingerprint(fingerprint: string): string {
  if (fingerprint === '') {
    throw new InputError('fingerprint must not be empty');
  }
  return checkLength('fingerprint', fingerprint, MAX_FINGERPRINT);
}

function checkRef(field: string, ref: string): string {
  return checkEntityRef(field, checkLength(field, ref, MAX_REF));
}

function checkLength(field: string, value: string, limit: number): string {
  // Characters as people and PostgreSQL count them: a surrogate pair is one.
  if (value.length > limit && [...value].length > limit) {
    throw new InputError(
      `${field} must not have more than ${limit} characters`,
    );
  }
  return checkText(field, value);
}

function checkOneOf<T extends string>(
  field: string,
  value: T,
  values: readonly T[],
): T {
  if (!values.includes(value)) {
    throw new InputError(`${field} must be one of ${values.join(', ')}`);
  }
  return value;
}

function emptyAsNull(text: string | null): string | null {
  return text === '' ? null : text;
}
