import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { validate as isUuid } from 'uuid';
import type { ImportRow } from '../import/ImportRow';
import type { People } from '../import/People';
import {
  foldValue,
  type MappedField,
  type ValueOverrides,
} from '../import/valueOverrides';
import type { ColumnTarget } from '../taskColumns';
import { CellError, parseCell } from './cellValues';
import type { Dialect } from './dialects';
import { listOf } from './lists';
import { namesIn, personOf } from './personOf';
import { describeReference } from './references';

/** A row that is being filled. */
export type FilledRow = ImportRow & Required<Pick<ImportRow, 'valueMappings'>>;

/** What cells are read with. */
export type FillContext = {
  dialect: Dialect;
  values: ValueOverrides;
  people?: People;
};

type Cell = { target: ColumnTarget; text: string };

/** Longer ones are no words of a tool; they are told as errors alone. */
const MAX_VALUE = 200;

/** What tools write where something is not archived. */
const NO = new Set(['false', 'no', 'n', '0']);

/**
 * Fills what a cell is for.
 *
 * @throws CellError that says what would fit.
 */
export function fillRow(
  row: FilledRow,
  { target, text }: Cell,
  context: FillContext,
): void {
  const { input } = row;
  switch (target) {
    case 'description':
      input.description = paragraphs(text, input.description);
      break;
    case 'reference':
      input.description = paragraphs(
        input.description,
        describeReference(text, context.dialect),
      );
      break;
    case 'labels':
      input.labels = addLabels(input.labels, text);
      break;
    case 'id':
      row.id = isUuid(text.trim()) ? text.trim().toLowerCase() : undefined;
      break;
    case 'archived':
      row.archived = !NO.has(text.trim().toLowerCase());
      break;
    case 'status':
    case 'priority':
    case 'assigneeRef':
      fillMapped(row, { field: target, text }, context);
      break;
    default:
      Object.assign(input, { [target]: parseCell(target, text) });
  }
}

/** Fills a field for which tools and people have words of their own. */
function fillMapped(
  { input, valueMappings }: FilledRow,
  { field, text }: { field: MappedField; text: string },
  { values, people }: FillContext,
): void {
  const value = text.trim();
  const note = (becomes?: string) => {
    if (value.length <= MAX_VALUE && !isOwnName(field, value, becomes)) {
      valueMappings.push({ field, value, becomes });
    }
  };
  const override = values[field].get(foldValue(value));
  if (override === '') {
    note('');
    return;
  }
  try {
    const becomes =
      override === undefined && field === 'assigneeRef'
        ? personOf(text, people)
        : parseCell(field, override ?? text);
    Object.assign(input, { [field]: becomes });
    note(becomes);
  } catch (error) {
    note();
    throw error;
  }
}

/** Whether a value names an entity itself, which nobody has to be told. */
function isOwnName(field: MappedField, value: string, becomes = ''): boolean {
  return (
    field === 'assigneeRef' &&
    becomes !== '' &&
    namesIn(value).every(name => becomes.endsWith(`/${name.toLowerCase()}`))
  );
}

/** The description and the reference, which may come in either order. */
function paragraphs(...texts: (string | null | undefined)[]): string {
  return texts.filter(Boolean).join('\n\n');
}

/**
 * Adds the labels of one more cell to those of the row.
 *
 * @throws CellError as soon as they are too many, so that no row costs more
 * than a task may have.
 */
function addLabels(labels: string[] = [], text: string): string[] {
  const more = listOf(text);
  if (labels.length + more.length > TASK_LIMITS.labels) {
    throw new CellError(
      `labels: a task has at most ${TASK_LIMITS.labels} labels`,
    );
  }
  labels.push(...more);
  return labels;
}
