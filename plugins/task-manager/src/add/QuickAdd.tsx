import { Button, TextField } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import type { RefObject } from 'react';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { useNotify, leaveByEscape, newKey } from '@portolan/frontend-kit';
import { useCreateTask } from './useCreateTask';
import { useCanCreateTask } from '../task';
import { useTranslations } from '../translation';
import styles from './QuickAdd.module.css';

/** What a new task belongs to, and where a key finds the field. */
export type QuickAddProps = {
  scope?: TaskFilter;
  onOpen: (id: string) => void;
  formRef: RefObject<HTMLFormElement>;
};

/**
 * Adds a task by its title; what was typed comes back if it could not be saved.
 */
export function QuickAdd({ scope, onOpen, formRef }: QuickAddProps) {
  const t = useTranslations();
  const notify = useNotify();
  const allowed = useCanCreateTask();
  const [title, setTitle] = useState('');
  const { mutate } = useCreateTask();
  if (!allowed) {
    return null;
  }

  const submit = () => {
    const text = title.trim();
    if (!text) {
      formRef.current?.querySelector('input')?.focus();
      return;
    }
    setTitle('');
    const task = {
      title: text,
      ...(scope?.entity && { entityRef: scope.entity[0] }),
      ...(scope?.assignee && { assigneeRef: scope.assignee[0] }),
    };
    mutate(
      { task, key: newKey() },
      {
        onSuccess: created =>
          notify.done(t('quickAdd.created', { title: created.title }), {
            label: t('quickAdd.open'),
            onPress: () => onOpen(created.id),
          }),
        onError: error => {
          setTitle(now => now || text);
          notify.failed(t('quickAdd.failed', { title: text }), error);
        },
      },
    );
  };
  return (
    <form
      ref={formRef}
      className={styles.form}
      onKeyDownCapture={leaveByEscape}
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        aria-label={t('quickAdd.label')}
        className={styles.field}
        placeholder={t('quickAdd.placeholder')}
        value={title}
        maxLength={TASK_LIMITS.titleLength}
        onChange={setTitle}
      />
      <Button type="submit" iconStart={<RiAddLine aria-hidden />}>
        {t('quickAdd.add')}
      </Button>
    </form>
  );
}
