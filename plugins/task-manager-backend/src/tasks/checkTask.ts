import { InputError } from '@backstage/errors';
import { toLabels } from '@portolan/common-kit';
import {
  EDITABLE_TASK_FIELDS,
  MY_TEAMS,
  TASK_LIMITS,
  TASK_PRIORITIES,
  TASK_STATUSES,
  type EditableTaskField,
  type Task,
  type TaskCreate,
  type TaskFilter,
  type TaskPatch,
} from '@portolan/plugin-task-manager-common';
import type { NewTask } from './store/TaskStore';
import {
  checkEntityRef,
  checkLength,
  checkLine,
  checkText,
  checkTime,
} from '@portolan/backend-kit';

const SOURCE = /^[a-z][a-z0-9._/-]*$/;

/** A patch whose fields are as the store keeps them. */
export type CheckedPatch = Partial<Pick<Task, EditableTaskField>>;

/**
 * Checks the fields of a new task, and brings them to the form in which they
 * are kept.
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

/** How the value of each field is checked; what it answers is kept. */
const CHECKS: {
  [F in EditableTaskField]: (value: NonNullable<TaskPatch[F]>) => Task[F];
} = {
  title: checkTitle,
  description: text =>
    checkLength('description', text, TASK_LIMITS.descriptionLength) || null,
  status: status => checkOneOf('status', status, TASK_STATUSES),
  priority: priority => checkOneOf('priority', priority, TASK_PRIORITIES),
  dueDate: time => checkTime('dueDate', time, 'end'),
  entityRef: ref => checkRef('entityRef', ref),
  assigneeRef: checkAssignee,
  labels: labels => checkLabels('labels', labels),
};

/** What clearing a field leaves; the others can't be cleared. */
const CLEARED: CheckedPatch = {
  description: null,
  dueDate: null,
  entityRef: null,
  assigneeRef: null,
  labels: [],
};

/** Checks a patch. @throws InputError that begins with the field. */
export function checkPatch(patch: TaskPatch): CheckedPatch {
  return Object.fromEntries(
    EDITABLE_TASK_FIELDS.filter(field => patch[field] !== undefined).map(
      field => [field, checkField(field, patch[field])],
    ),
  );
}

function checkField<F extends EditableTaskField>(
  field: F,
  value: TaskPatch[F],
): unknown {
  if (value !== null && value !== undefined) {
    return CHECKS[field](value);
  }
  if (!(field in CLEARED)) {
    throw new InputError(`${field} must not be null`);
  }
  return CLEARED[field];
}

const asItIs = <T>(value: T) => value;

const checkRefs = (field: string) => (refs: string[]) =>
  refs.map(ref => checkRef(field, ref));

const checkAssignees = (refs: string[]) =>
  refs.map(ref => (ref === MY_TEAMS ? ref : checkRef('assignee', ref)));

const checkTexts = (field: string) => (texts: string[]) =>
  texts.map(text => checkText(field, text));

type Given = Required<TaskFilter>;

/** How each filter is checked; what it answers is what is looked for. */
const FILTER_CHECKS: {
  [F in keyof Given]: (value: Given[F]) => Given[F];
} = {
  status: asItIs,
  priority: asItIs,
  overdue: asItIs,
  unassigned: asItIs,
  watcher: asItIs,
  assignee: checkAssignees,
  entity: checkRefs('entity'),
  label: checkTexts('label'),
  source: checkTexts('source'),
  creator: creator =>
    checkLength('creator', creator, TASK_LIMITS.refLength).toLowerCase(),
  q: q => checkLength('q', q, TASK_LIMITS.searchLength).trim(),
  dueBefore: time => checkTime('dueBefore', time, 'begin'),
  dueAfter: time => checkTime('dueAfter', time, 'begin'),
  createdBefore: time => checkTime('createdBefore', time, 'begin'),
  createdAfter: time => checkTime('createdAfter', time, 'begin'),
};

/**
 * Checks the filters that list, statistics, export and bulk share; those that
 * look for nothing are left out.
 *
 * @throws InputError that begins with the filter.
 */
export function checkFilter(filter: TaskFilter): TaskFilter {
  const given: Partial<Given> = filter;
  const check = <F extends keyof Given>(name: F) => {
    const value: Given[F] | undefined = given[name];
    if (value === undefined) {
      return undefined;
    }
    checkCount(name, value);
    return FILTER_CHECKS[name](value);
  };
  const names = Object.keys(FILTER_CHECKS) as (keyof Given)[];
  return withoutUndefined(
    Object.fromEntries(names.map(name => [name, check(name)])),
  );
}

function checkCount(field: string, value: unknown): void {
  if (Array.isArray(value) && value.length > TASK_LIMITS.filterValues) {
    throw new InputError(
      `${field} must not have more than ${TASK_LIMITS.filterValues} values`,
    );
  }
}

function withoutUndefined(filter: TaskFilter): TaskFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
}

function checkTitle(title: string): string {
  return checkLine('title', title, TASK_LIMITS.titleLength);
}

function checkLabels(field: string, labels: readonly string[]): string[] {
  if (labels.length > TASK_LIMITS.labels) {
    throw new InputError(
      `${field} must not have more than ${TASK_LIMITS.labels} labels`,
    );
  }
  return toLabels(
    labels.map(label => checkLine(field, label, TASK_LIMITS.labelLength)),
  );
}

/** Checks where a task comes from. @throws InputError */
export function checkSource(source: string): string {
  if (!SOURCE.test(checkLength('source', source, TASK_LIMITS.sourceLength))) {
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
  return checkLength('fingerprint', fingerprint, TASK_LIMITS.fingerprintLength);
}

function checkRef(field: string, ref: string): string {
  return checkEntityRef(field, checkLength(field, ref, TASK_LIMITS.refLength));
}

/** Nothing else in the catalog can do a task, or be told of it. */
function checkAssignee(ref: string): string {
  const checked = checkRef('assigneeRef', ref);
  if (!/^(user|group):/.test(checked)) {
    throw new InputError('assigneeRef must be a user or a group');
  }
  return checked;
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
