import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import { ModalDialog } from '@portolan/frontend-kit';
import { proposeMerge } from '../cache';
import type { TaskConflict, TaskField } from '../cache';
import { useTranslations } from '../translation';
import styles from './ConflictDialog.module.css';
import { ConflictAuthor } from './ConflictAuthor';
import { ConflictField } from './ConflictField';
import type { Choice } from './ConflictField';

/** Two versions of a task, and what to do with the user's decision. */
export type ConflictDialogProps = {
  conflict: TaskConflict;
  /** Saves the decision on top of the task as it is now. */
  onResolve: (base: Task, patch: TaskPatch) => void;
  onClose: () => void;
};

type Choices = Partial<Record<TaskField, Choice>>;

/**
 * The patch that brings the task from what it is now to what the user
 * decided.
 */
export function resolveConflict(
  conflict: TaskConflict,
  choices: Choices,
): TaskPatch {
  const { patch, fields } = conflict;
  const entries = Object.entries(patch).flatMap(([key, value]) => {
    const field = key as TaskField;
    const choice = choices[field];
    if (!fields.includes(field)) {
      return [[field, value]];
    }
    if (choice?.kind === 'theirs') {
      return [];
    }
    return [[field, choice?.kind === 'merged' ? choice.value : value]];
  });
  return Object.fromEntries(entries);
}

/**
 * Shows mine and theirs for each field that both changed, and lets the user
 * keep either or a merge.
 */
export function ConflictDialog(props: ConflictDialogProps) {
  const { conflict, onResolve, onClose } = props;
  const { current, fields } = conflict;
  const t = useTranslations();
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(
      fields.map(field => [
        field,
        field === 'labels'
          ? { kind: 'merged', value: proposeMerge(conflict, field) }
          : { kind: 'mine' },
      ]),
    ),
  );
  const resolve = () => {
    const patch = resolveConflict(conflict, choices);
    if (Object.keys(patch).length > 0) {
      onResolve(current, patch);
    }
    onClose();
  };
  return (
    <ModalDialog
      width="min(44rem, 100vw)"
      isDismissable={false}
      onClose={onClose}
    >
      <DialogHeader>{t('conflict.title')}</DialogHeader>
      <DialogBody>
        <Text as="p">{t('conflict.text', { title: current.title })}</Text>
        <ConflictAuthor conflict={conflict} />
        <div className={styles.fields}>
          {fields.map(field => (
            <ConflictField
              key={field}
              conflict={conflict}
              field={field}
              choice={choices[field] ?? { kind: 'mine' }}
              onChange={choice => setChoices({ ...choices, [field]: choice })}
            />
          ))}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('conflict.keepTheirs')}
        </Button>
        <Button onPress={resolve}>{t('conflict.save')}</Button>
      </DialogFooter>
    </ModalDialog>
  );
}
