import type { EditableTaskField } from '@portolan/plugin-task-manager-common';
import {
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import { exactDay } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';

/** What the API calls fields, and what users call them. */
export const FIELD_NAMES = {
  title: 'field.title',
  description: 'field.description',
  status: 'field.status',
  priority: 'field.priority',
  dueDate: 'field.dueDate',
  entityRef: 'field.entity',
  assigneeRef: 'field.assignee',
  labels: 'field.labels',
} as const satisfies Record<EditableTaskField, string>;

/** Longer texts are cut in lists. */
const MAX_LENGTH = 200;

function isOneOf<T extends string>(
  value: unknown,
  values: readonly T[],
): value is T {
  return values.some(item => item === value);
}

/** Fields and their values in users' words. */
export function useFieldText() {
  const t = useTranslations();
  return {
    name: (field: string): string =>
      field in FIELD_NAMES
        ? t(FIELD_NAMES[field as keyof typeof FIELD_NAMES])
        : field,
    text: (field: string, value: unknown): string => {
      const isEmpty =
        value === null ||
        value === '' ||
        (Array.isArray(value) && !value.length);
      if (value === undefined || isEmpty) {
        return t('field.none');
      }
      if (isOneOf(value, TASK_STATUSES)) {
        return t(`status.${value}`);
      }
      if (isOneOf(value, TASK_PRIORITIES)) {
        return t(`priority.${value}`);
      }
      if (field === 'dueDate') {
        return exactDay(String(value));
      }
      if (Array.isArray(value)) {
        return value.join(', ');
      }
      const text = String(value);
      return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
    },
  };
}
