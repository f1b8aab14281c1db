import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { ListBox, ListBoxItem } from 'react-aria-components';
import {
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import type { TaskPatch } from '@portolan/plugin-task-manager-common';
import { useBulkEdit } from '../../hooks/useBulkEdit';
import { PEOPLE } from '../../hooks/useEntitySearch';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useFocusOnOpen } from '../../hooks/useFocusOnOpen';
import { useMe } from '../../hooks/useMe';
import { useTaskCache } from '../../hooks/useTaskCache';
import { useTranslations } from '../../hooks/useTranslations';
import { useUpdateTask } from '../../hooks/useUpdateTask';
import { EntityCombobox } from '../EntityCombobox';
import { PriorityLabel } from '../PriorityLabel';
import { StatusLabel } from '../StatusLabel';
import styles from './QuickEdit.module.css';
import touch from '../touch.module.css';

/** The field to change, and of which tasks. */
export type QuickEditRequest = {
  field: 'status' | 'priority' | 'assigneeRef';
  ids: string[];
};

/** What is asked, and what closes it. */
export type QuickEditProps = {
  request: QuickEditRequest;
  onClose: () => void;
};

/** Asks for one field's new value and sets it on one task or on many. */
export function QuickEdit({ request, onClose }: QuickEditProps) {
  const { field, ids } = request;
  const t = useTranslations();
  const cache = useTaskCache();
  const { mutate: update } = useUpdateTask();
  const { mutate: updateMany } = useBulkEdit();
  const root = useFocusOnOpen<HTMLDivElement>();
  useFocusBack();
  const only = ids.length === 1 ? cache.find(ids[0]) : undefined;

  const apply = (patch: TaskPatch) => {
    if (only) update({ base: only, patch });
    else updateMany({ ids, patch });
    onClose();
  };
  const titles = {
    status: t('quickEdit.status'),
    priority: t('quickEdit.priority'),
    assigneeRef: t('quickEdit.assignee'),
  };
  return (
    <Dialog
      className={touch.touch}
      isOpen
      onOpenChange={open => !open && onClose()}
      width={360}
    >
      <DialogHeader>{titles[field]}</DialogHeader>
      <DialogBody>
        <p className={styles.what}>
          {only ? only.title : t('quickEdit.tasks', { count: ids.length })}
        </p>
        <div ref={root}>
          <Choices
            field={field}
            label={titles[field]}
            current={only?.[field] ?? null}
            onChoose={apply}
          />
        </div>
      </DialogBody>
    </Dialog>
  );
}

function Choices(props: {
  field: QuickEditRequest['field'];
  label: string;
  current: string | null;
  onChoose: (patch: TaskPatch) => void;
}) {
  const { field, label, current, onChoose } = props;
  const t = useTranslations();
  const me = useMe();
  if (field === 'assigneeRef') {
    return (
      <EntityCombobox
        label={label}
        kinds={PEOPLE}
        value={current}
        placeholder={t('picker.nobody')}
        extra={
          me && me.userRef !== current
            ? [{ id: me.userRef, label: t('picker.me') }]
            : []
        }
        onChange={assigneeRef => onChoose({ assigneeRef })}
      />
    );
  }
  const isStatus = field === 'status';
  return (
    <ListBox
      aria-label={label}
      className={styles.list}
      selectionMode="single"
      selectedKeys={current ? [current] : []}
      // Choosing what is chosen already deselects it, which here means to leave it as it is.
      onSelectionChange={keys => onChoose({ [field]: [...keys][0] ?? current })}
    >
      {isStatus
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
