import { useEntityTitleOf } from '@portolan/frontend-kit';
import type { Task } from '@portolan/plugin-task-manager-common';
import type { TaskField } from '../cache';
import { useFieldText } from '../task';
import { useTranslations } from '../translation';

/** What is said of a field that has nothing any more. */
const EMPTIED = {
  dueDate: 'changed.noDueDate',
  assigneeRef: 'changed.noAssigneeRef',
  entityRef: 'changed.noEntityRef',
  labels: 'changed.noLabels',
} as const satisfies Partial<Record<TaskField, string>>;

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** Says which fields of a task were changed, and to what. */
export function useChangeText(): (
  before: Task,
  after: Task,
  fields: readonly TaskField[],
) => string {
  const t = useTranslations();
  const { name, text } = useFieldText();
  const titleOf = useEntityTitleOf();
  const valueOf = (field: TaskField, value: unknown) =>
    field.endsWith('Ref') && typeof value === 'string'
      ? titleOf(value)
      : text(field, value);
  return (before, after, fields) => {
    const { title } = after;
    if (fields.length !== 1) {
      return t('changed.several', {
        title,
        fields: fields.map(name).join(', '),
      });
    }
    const [field] = fields;
    if (field in EMPTIED && isEmpty(after[field])) {
      return t(EMPTIED[field as keyof typeof EMPTIED], { title });
    }
    switch (field) {
      case 'title':
        return t('changed.title', { title, before: before.title });
      case 'description':
        return t('changed.description', { title });
      default:
        return t(`changed.${field}`, {
          title,
          value: valueOf(field, after[field]),
        });
    }
  };
}
