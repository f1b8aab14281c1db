import { DialogBody, DialogHeader } from '@backstage/ui';
import { useState } from 'react';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import {
  ModalDialog,
  useFocusBack,
  useFocusOnOpen,
} from '@portolan/frontend-kit';
import { useBulkEdit } from '../bulk';
import type { BulkEdit, ExpectRefused, RefusedTask } from '../bulk';
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
  /** Told of the tasks that were not changed, though others were. */
  expectRefused?: ExpectRefused;
  onClose: () => void;
};

/** Asks for one field's new value and sets it on one task or on many. */
export function QuickEdit(props: QuickEditProps) {
  const { request, onClose } = props;
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
          <Field {...props} tasks={tasks} />
        </div>
      </DialogBody>
    </ModalDialog>
  );
}

/** Tells the drafts for some tasks from those for others. */
function nameOf(ids: readonly string[]): string {
  const [first, ...others] = [...ids].sort();
  return [first, ...others.slice(-1), ids.length].join('/');
}

function Field(props: QuickEditProps & { tasks: Task[] }) {
  const { request, tasks, expectRefused, onClose } = props;
  const { field } = request;
  const t = useTranslations();
  const cache = useTaskCache();
  const [refused, setRefused] = useState<RefusedTask[]>([]);
  const { mutateAsync: update } = useUpdateTask();
  const { mutateAsync: updateMany } = useBulkEdit(() => {
    const onRefused = expectRefused?.();
    return left => {
      setRefused(left);
      onRefused?.(left);
    };
  });
  const only = request.ids.length === 1 ? tasks[0] : undefined;
  const of = nameOf(request.ids);
  // Those that were changed are done; what was chosen stays for the others.
  const ids = refused.length ? refused.map(({ id }) => id) : request.ids;
  const readTasks = () =>
    refused.length ? ids.flatMap<Task>(id => cache.find(id) ?? []) : tasks;
  const saveMany = async (edit: BulkEdit) => {
    const { failed } = await updateMany(edit);
    if (failed > 0) {
      throw new Error(t('bulk.refused', { count: failed }));
    }
  };
  const save = (patch: TaskPatch) =>
    only ? update({ base: only, patch }) : saveMany({ ids, patch });
  // A choice shows at once; what was wrong with it is told by a message.
  const apply = (patch: TaskPatch) => {
    save(patch).catch(() => {});
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
          current={only?.[field]}
          onChoose={apply}
        />
      );
    case 'dueDate':
      return (
        <DueDateChange
          label={label}
          current={only?.dueDate ?? null}
          of={of}
          onSave={dueDate => save({ dueDate })}
          onClear={() => apply({ dueDate: null })}
          onDone={onClose}
        />
      );
    default:
      return (
        <LabelsChange
          tasks={tasks}
          of={of}
          readTasks={readTasks}
          onSave={updates =>
            only ? save(updates[0].patch) : saveMany({ updates })
          }
          onDone={onClose}
        />
      );
  }
}
