import { Button } from '@backstage/ui';
import { RiEditLine } from '@remixicon/react';
import { useState } from 'react';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import { useDraft, Markdown, MarkdownEditor } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';
import styles from './TaskDrawer.module.css';

/** The task, and how to save its description. */
export type DescriptionProps = {
  task: Task;
  isReadOnly: boolean;
  onSave: (patch: TaskPatch, base: Task) => void;
};

/** What is written, and the task as it was when one began. */
type Edit = { base: Task; text: string };

/**
 * A task's description; while one writes, what others change stays out of the
 * editor, and what was written is there again when one comes back.
 */
export function Description({ task, isReadOnly, onSave }: DescriptionProps) {
  const t = useTranslations();
  const [edit, setEdit] = useDraft<Edit>({
    scope: 'task-manager',
    name: `description/${task.id}`,
  });
  const [isFocused, setFocused] = useState(false);
  const begin = () => {
    setFocused(true);
    setEdit(() => ({ base: task, text: task.description ?? '' }));
  };
  const end = () => setEdit(() => undefined);
  const save = () => {
    if (!edit || isReadOnly) {
      return;
    }
    end();
    if (edit.text !== (edit.base.description ?? '')) {
      onSave({ description: edit.text || null }, edit.base);
    }
  };
  return (
    <section className={styles.section} aria-label={t('field.description')}>
      <div className={styles.sectionHead}>
        <h3 className={styles.heading}>{t('field.description')}</h3>
        {!isReadOnly && !edit && (
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiEditLine aria-hidden />}
            onPress={begin}
          >
            {task.description ? t('common.edit') : t('description.add')}
          </Button>
        )}
      </div>
      {edit ? (
        <MarkdownEditor
          label={t('field.description')}
          value={edit.text}
          maxLength={TASK_LIMITS.descriptionLength}
          rows={8}
          focusOnOpen={isFocused}
          onChange={text => setEdit(() => ({ ...edit, text }))}
          onSubmit={save}
          // By Escape alone, nothing that was written is lost.
          onCancel={() => {
            if (edit.text === (edit.base.description ?? '')) {
              end();
            }
          }}
          actions={
            <>
              <Button size="small" variant="tertiary" onPress={end}>
                {t('common.cancel')}
              </Button>
              <Button size="small" isDisabled={isReadOnly} onPress={save}>
                {t('common.save')}
              </Button>
            </>
          }
        />
      ) : (
        <DescriptionText text={task.description} />
      )}
    </section>
  );
}

function DescriptionText({ text }: { text: string | null }) {
  const t = useTranslations();
  return text ? (
    <Markdown text={text} />
  ) : (
    <p className={styles.nothing}>{t('description.none')}</p>
  );
}
