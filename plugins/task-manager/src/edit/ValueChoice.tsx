import {
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import type { TaskPatch } from '@portolan/plugin-task-manager-common';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslations } from '../translation';
import { PriorityLabel, StatusLabel } from '../task';
import styles from './QuickEdit.module.css';

/** A field that has one of a few values. */
export type ValueChoiceProps = {
  field: 'status' | 'priority';
  label: string;
  current: string | undefined;
  onChoose: (patch: TaskPatch) => void;
};

/** All values of the field, one below the other. */
export function ValueChoice(props: ValueChoiceProps) {
  const { field, label, current, onChoose } = props;
  const t = useTranslations();
  return (
    <ListBox
      aria-label={label}
      className={styles.list}
      selectionMode="single"
      selectedKeys={current ? [current] : []}
      // Choosing what is chosen already deselects it, which here means to leave
      // it as it is.
      onSelectionChange={keys => onChoose({ [field]: [...keys][0] ?? current })}
    >
      {field === 'status'
        ? TASK_STATUSES.map(id => (
            <ListBoxItem
              key={id}
              id={id}
              textValue={t(`status.${id}`)}
              className={styles.option}
            >
              <StatusLabel status={id} />
            </ListBoxItem>
          ))
        : TASK_PRIORITIES.map(id => (
            <ListBoxItem
              key={id}
              id={id}
              textValue={t(`priority.${id}`)}
              className={styles.option}
            >
              <PriorityLabel priority={id} />
            </ListBoxItem>
          ))}
    </ListBox>
  );
}
