import { useApi } from '@backstage/core-plugin-api';
import { LabelsEditor } from '@portolan/frontend-kit';
import type { DraftName, FindLabels } from '@portolan/frontend-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { useCallback } from 'react';
import { taskManagerApiRef } from '../api';
import { useTranslations } from '../translation';

/** Labels, and what to do when they change. */
export type TaskLabelsProps = {
  label: string;
  draft: DraftName;
  value: readonly string[];
  onChange: (labels: string[]) => void;
  /** Takes no label that no task has. */
  isClosed?: boolean;
};

/** Edits labels of tasks, and suggests those that other tasks have. */
export function TaskLabels(props: TaskLabelsProps) {
  const t = useTranslations();
  const api = useApi(taskManagerApiRef);
  const find = useCallback<FindLabels>(
    // No label is longer, so none holds more.
    async (text, options) =>
      text.length > TASK_LIMITS.labelLength
        ? []
        : api.listLabels(text, options),
    [api],
  );
  return (
    <LabelsEditor
      {...props}
      limits={TASK_LIMITS}
      fullText={t('labels.full', { max: String(TASK_LIMITS.labels) })}
      find={find}
    />
  );
}
