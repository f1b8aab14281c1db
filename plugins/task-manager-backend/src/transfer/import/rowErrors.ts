import { isError } from '@backstage/errors';
import type { ImportError } from '@portolan/plugin-task-manager-common';
import { checkNewTask, checkPatch } from '../../tasks';
import type { ImportRow, RowSource } from './ImportRow';

/** What is wrong with a row; only the first of it, if it is `brief`. */
export function errorsOf(
  row: ImportRow,
  source: RowSource,
  brief: boolean,
): ImportError[] {
  const { line, input, errors } = row;
  const unreadable = errors.length > 0 && Object.keys(input).length === 0;
  if (unreadable || (brief && errors.length > 0)) {
    return errors;
  }
  const problem = messageOf(() => checkRow(input));
  if (errors.length === 0 && problem === undefined) {
    return errors;
  }
  if (brief && problem !== undefined) {
    return [locate(line, problem, source)];
  }
  // Field by field, so that all that is wrong with a row is told at once.
  const told = new Set(errors.map(({ column }) => column));
  const more = Object.entries({ title: '', ...input })
    .flatMap(
      ([field, value]) => messageOf(() => checkPatch({ [field]: value })) ?? [],
    )
    .map(message => locate(line, message, source))
    .filter(({ column }) => !told.has(column));
  return [...errors, ...more];
}

/** What is wrong with the input, if anything is. */
function messageOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return error.message;
    }
    throw error;
  }
}

/** The task that a row creates. @throws InputError that names the field. */
export function checkRow({ title = '', ...rest }: ImportRow['input']) {
  return checkNewTask({ title, ...rest });
}

/** Names the column instead of the field with which a message begins. */
function locate(
  line: number,
  message: string,
  { columns }: RowSource,
): ImportError {
  const field = /^(\w+)/.exec(message)?.[1];
  const filledBy = (target?: string) =>
    columns.find(candidate => candidate.field === target);
  const column =
    filledBy(field) ??
    (field === 'description' ? filledBy('reference') : undefined);
  return { line, ...(column && { column: column.header }), message };
}
