import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import type { DraftName } from '@portolan/frontend-kit';
import {
  DraftNotice,
  ModalDialog,
  useDraftEditor,
} from '@portolan/frontend-kit';
import { proposeMerge } from '../cache';
import type { TaskConflict, TaskField } from '../cache';
import { draftOf } from '../drafts';
import { useTranslations } from '../translation';
import styles from './ConflictDialog.module.css';
import { ConflictAuthor } from './ConflictAuthor';
import { ConflictField } from './ConflictField';
import type { Choice } from './ConflictField';

/** Two versions of a task, and what to do with the user's decision. */
export type ConflictDialogProps = {
  conflict: TaskConflict;
  /**
   * Saves the decision on top of the task as it is now; rejects if that was
   * refused.
   */
  onResolve: (base: Task, patch: TaskPatch) => Promise<unknown>;
  /** Called once nothing of the user's version is left to be saved. */
  onDone: () => void;
  /** Called when the user gives up their version. */
  onDiscard: () => void;
  /** Called when the user leaves without a decision. */
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

/** What the user's decision is kept as until it is saved. */
export function conflictDraft({ current, fields }: TaskConflict): DraftName {
  const of = [current.id, current.version, ...fields].join('/');
  return draftOf('conflict', of);
}

function proposedChoices(conflict: TaskConflict): Choices {
  const entries = conflict.fields.map(field => [
    field,
    field === 'labels'
      ? { kind: 'merged', value: proposeMerge(conflict, field) }
      : { kind: 'mine' },
  ]);
  return Object.fromEntries(entries);
}

/**
 * Shows mine and theirs for each field that both changed, and lets the user
 * keep either or a merge. Who leaves it without a decision comes back to what
 * they were writing.
 */
export function ConflictDialog(props: ConflictDialogProps) {
  const { conflict, onResolve, onDone, onDiscard, onClose } = props;
  const { current, fields } = conflict;
  const t = useTranslations();
  const editor = useDraftEditor<Choices>({
    ...conflictDraft(conflict),
    save: decided => onResolve(current, resolveConflict(conflict, decided)),
  });
  const { draft, setDraft, isSaving, error } = editor;
  const choices = draft ?? proposedChoices(conflict);
  const isGivenUp =
    Object.keys(resolveConflict(conflict, choices)).length === 0;
  const resolve = async () => {
    if (isGivenUp) {
      onDiscard();
    } else if (await editor.save(choices)) {
      onDone();
    }
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
              onChange={choice =>
                setDraft(() => ({ ...choices, [field]: choice }))
              }
            />
          ))}
        </div>
      </DialogBody>
      <DialogFooter>
        {Boolean(error) && <DraftNotice editor={editor} hasButtons={false} />}
        <Button variant="tertiary" onPress={onDiscard}>
          {t('conflict.keepTheirs')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('conflict.goBack')}
        </Button>
        <Button isPending={isSaving} onPress={resolve}>
          {t('conflict.save')}
        </Button>
      </DialogFooter>
    </ModalDialog>
  );
}
