import { LabelsEditor } from '@portolan/frontend-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { useKnownLabels } from './useKnownLabels';
import { useTranslations } from '../translation';

/** Labels, and what to do when they change. */
export type TaskLabelsProps = {
  label: string;
  value: readonly string[];
  onChange: (labels: string[]) => void;
};

/** Edits labels of tasks, and suggests those that other tasks have. */
export function TaskLabels(props: TaskLabelsProps) {
  const t = useTranslations();
  const findKnown = useKnownLabels();
  return (
    <LabelsEditor
      {...props}
      limits={TASK_LIMITS}
      fullText={t('labels.full', { max: String(TASK_LIMITS.labels) })}
      findKnown={findKnown}
    />
  );
}
