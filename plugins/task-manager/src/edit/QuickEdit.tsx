import { DialogBody, DialogHeader } from '@backstage/ui';
import { useState } from 'react';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import {
  ModalDialog,
  useFocusBack,
  useFocusOnOpen,
} from '@portolan/frontend-kit';
import { useBulkEdit } from '../bulk';
import { useTaskCache } from '../cache';
import { useTranslations } from '../translation';
import { useUpdateTask } from './useUpdateTask';
import { DueDateChange } from './DueDateChange';
import { EntityChoice } from './EntityChoice';
import { LabelsChange } from './LabelsChange';
import styles from './QuickEdit.module.css';
import { ValueChoice } from './ValueChoice';

/** The field to change, and of which tasks. */
export type QuickEditRequest = {
  field:
    | 'status'
    | 'priority'
    | 'assigneeRef'
    | 'dueDate'
    | 'entityRef'
    | 'labels';
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
  const root = useFocusOnOpen<HTMLDivElement>();
  useFocusBack();
  // As the user sees them now: what others change meanwhile must not become
  // what the user changed.
  const [tasks] = useState(() => ids.flatMap<Task>(id => cache.find(id) ?? []));
  return (
    <ModalDialog width={360} onClose={onClose}>
      <DialogHeader>{t(`quickEdit.${field}`)}</DialogHeader>
      <DialogBody>
        <p className={styles.what}>
          {ids.length === 1 && tasks.length === 1
            ? tasks[0].title
            : t('quickEdit.tasks', { count: ids.length })}
        </p>
        <div ref={root}>
          <Field request={request} tasks={tasks} onClose={onClose} />
        </div>
      </DialogBody>
    </ModalDialog>
  );
}

function Field(props: QuickEditProps & { tasks: Task[] }) {
  const { request, tasks, onClose } = props;
  const { field, ids } = request;
  const t = useTranslations();
  const { mutate: update } = useUpdateTask();
  const { mutate: updateMany } = useBulkEdit();
  const only = ids.length === 1 ? tasks[0] : undefined;
  const apply = (patch: TaskPatch) => {
    if (only) {
      update({ base: only, patch });
    } else {
      updateMany({ ids, patch });
    }
    onClose();
  };
  const label = t(`quickEdit.${field}`);
  switch (field) {
    case 'status':
    case 'priority':
      return (
        <ValueChoice
          field={field}
          label={label}
          current={only?.[field]}
          onChoose={apply}
        />
      );
    case 'assigneeRef':
    case 'entityRef':
      return (
        <EntityChoice
          field={field}
          label={label}
          current={only?.[field] ?? null}
          onChoose={apply}
        />
      );
    case 'dueDate':
      return (
        <DueDateChange
          label={label}
          current={only?.dueDate ?? null}
          onSave={dueDate => apply({ dueDate })}
          onKeep={onClose}
        />
      );
    default:
      return (
        <LabelsChange
          tasks={tasks}
          onSave={updates => {
            if (only) {
              apply(updates[0].patch);
            } else {
              updateMany({ updates });
              onClose();
            }
          }}
          onKeep={onClose}
        />
      );
  }
}
