import { Button, TextField } from '@backstage/ui';
import { isLongerThan } from '@portolan/common-kit';
import { RiAddLine } from '@remixicon/react';
import type { RefObject } from 'react';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import {
  DraftNotice,
  leaveByEscape,
  TextLimit,
  useMe,
  useNotify,
} from '@portolan/frontend-kit';
import { fixedFields } from './fixedFields';
import { useFocusByLink } from './useFocusByLink';
import { useIsListed } from './useIsListed';
import { useNewTasks } from './useNewTasks';
import type { NewTasks } from './useNewTasks';
import { useCanCreateTask } from '../task';
import { useTranslations } from '../translation';
import styles from './QuickAdd.module.css';

/** Where a new task is to be seen, and where a key finds the field. */
export type QuickAddProps = {
  scope?: TaskFilter;
  /** All filters of the view, the scope's too. */
  filter: TaskFilter;
  onOpen: (id: string) => void;
  formRef: RefObject<HTMLFormElement>;
};

/**
 * Adds a task by its title; what could not be saved stays, to be tried again.
 */
export function QuickAdd(props: QuickAddProps) {
  const { scope, filter, onOpen, formRef } = props;
  const t = useTranslations();
  const notify = useNotify();
  const me = useMe();
  const isListed = useIsListed(filter);
  const allowed = useCanCreateTask();
  useFocusByLink(formRef, allowed);
  const { typed, type, add, ...tasks } = useNewTasks({
    place: [scope?.entity, scope?.assignee].flat().join(),
    onAdded: async created => {
      const key = (await isListed(created)) ? 'created' : 'hidden';
      notify.done(t(`quickAdd.${key}`, { title: created.title }), {
        label: t('quickAdd.open'),
        onPress: () => onOpen(created.id),
      });
    },
  });
  if (!allowed) {
    return null;
  }
  const title = typed.trim();
  const tooLong = isLongerThan(title, TASK_LIMITS.titleLength);
  const submit = () => {
    if (!title || tooLong) {
      formRef.current?.querySelector('input')?.focus();
      return;
    }
    add({
      title,
      ...fixedFields({ scope, filter, userRef: me?.userRef }),
    });
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
        value={typed}
        onChange={type}
      />
      <Button
        type="submit"
        isDisabled={tooLong}
        iconStart={<RiAddLine aria-hidden />}
      >
        {t('quickAdd.add')}
      </Button>
      <TextLimit text={title} limit={TASK_LIMITS.titleLength} />
      <UnsavedTasks {...tasks} />
    </form>
  );
}

function UnsavedTasks(props: Omit<NewTasks, 'typed' | 'type' | 'add'>) {
  const { unsaved, send, discard } = props;
  return unsaved
    .filter(({ isSaving }) => !isSaving)
    .map(({ creation, error }) => (
      <DraftNotice
        key={creation.key}
        title={creation.task.title}
        editor={{
          error,
          isSaving: false,
          save: () => send(creation),
          discard: () => discard(creation),
        }}
      />
    ));
}
