import type { TaskPatch } from '@portolan/plugin-task-manager-common';
import { EntityCombobox, PEOPLE, useMe } from '@portolan/frontend-kit';
import { OWNERS } from '../task';
import { useTranslations } from '../translation';

/** A field that names somebody or something of the catalog. */
export type EntityChoiceProps = {
  field: 'assigneeRef' | 'entityRef';
  label: string;
  /** `undefined` if the tasks may differ. */
  current: string | null | undefined;
  onChoose: (patch: TaskPatch) => void;
};

/** Whose tasks, or of what, they become. */
export function EntityChoice(props: EntityChoiceProps) {
  const { field, label, current, onChoose } = props;
  const t = useTranslations();
  const me = useMe();
  const isAssignee = field === 'assigneeRef';
  return (
    <EntityCombobox
      label={label}
      kinds={isAssignee ? PEOPLE : OWNERS}
      value={current}
      noneLabel={t(isAssignee ? 'picker.nobody' : 'picker.noEntity')}
      extra={
        isAssignee && me && me.userRef !== current
          ? [{ id: me.userRef, label: t('picker.me') }]
          : []
      }
      onChange={ref => onChoose({ [field]: ref })}
    />
  );
}
