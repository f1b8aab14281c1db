import { Button } from '@backstage/ui';
import { RiEditLine } from '@remixicon/react';
import { useState } from 'react';
import type { Task } from '@portolan/plugin-task-manager-common';
import { DraftNotice, Markdown, useFocusOnClose } from '@portolan/frontend-kit';
import { useFieldEditor, useUpdateTask } from '../edit';
import { useTranslations } from '../translation';
import { DescriptionEditor } from './DescriptionEditor';
import styles from './TaskDrawer.module.css';

/** The task, and whether its description can be changed. */
export type DescriptionProps = { task: Task; isReadOnly: boolean };

/**
 * A task's description; while one writes, what others change stays out of the
 * editor, and what was written is there again when one comes back.
 */
export function Description({ task, isReadOnly }: DescriptionProps) {
  const t = useTranslations();
  const editor = useFieldEditor(task, 'description');
  const { draft, setDraft } = editor;
  const [isFocused, setFocused] = useState(false);
  const [isClosed, setClosed] = useState(false);
  const isOpen = Boolean(draft) && !isClosed;
  const opener = useFocusOnClose<HTMLButtonElement>(
    draft ? String(isClosed) : 'saved',
  );
  const begin = () => {
    setFocused(true);
    setClosed(false);
    setDraft(now => now ?? { base: task, value: task.description });
  };
  return (
    <section className={styles.section} aria-label={t('field.description')}>
      <div className={styles.sectionHead}>
        <h3 className={styles.heading}>{t('field.description')}</h3>
        {!isReadOnly && !isOpen && (
          <Button
            ref={opener}
            size="small"
            variant="tertiary"
            iconStart={<RiEditLine aria-hidden />}
            onPress={begin}
          >
            {task.description ? t('common.edit') : t('description.add')}
          </Button>
        )}
      </div>
      {draft && !isClosed ? (
        <DescriptionEditor
          editor={editor}
          draft={draft}
          isReadOnly={isReadOnly}
          focusOnOpen={isFocused}
          onLeave={() => setClosed(true)}
        />
      ) : (
        <DescriptionText task={task} isReadOnly={isReadOnly} />
      )}
      {draft && isClosed && (
        <DraftNotice
          editor={editor}
          forbidden={t('error.notAllowed')}
          canSave={!isReadOnly}
        />
      )}
    </section>
  );
}

/** The description as it reads; its boxes are ticked where they are. */
function DescriptionText({ task, isReadOnly }: DescriptionProps) {
  const t = useTranslations();
  const { mutate: update } = useUpdateTask();
  const { description } = task;
  const tick = (text: string) =>
    update({ base: task, patch: { description: text } });
  return description ? (
    <Markdown text={description} onTick={isReadOnly ? undefined : tick} />
  ) : (
    <p className={styles.nothing}>{t('description.none')}</p>
  );
}
