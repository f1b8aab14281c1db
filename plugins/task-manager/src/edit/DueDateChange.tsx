import { Button } from '@backstage/ui';
import { useRef } from 'react';
import {
  DayField,
  DraftNotice,
  endOfCalendarDay,
  useDraftEditor,
} from '@portolan/frontend-kit';
import { draftOf } from '../drafts';
import { useTranslations } from '../translation';
import styles from './QuickEdit.module.css';

/** What {@link DueDateChange} needs. */
export type DueDateChangeProps = {
  label: string;
  /** The day that the task has, if it is one task that has one. */
  current: string | null;
  /** Tells what is typed here from what is for other tasks. */
  of: string;
  onSave: (dueDate: string) => Promise<unknown>;
  onClear: () => void;
  /** Called when that is done, or when there is nothing to change. */
  onDone: () => void;
};

/**
 * Sets a day or removes it; a day counts once the user says so, since it
 * takes several keys to type.
 */
export function DueDateChange(props: DueDateChangeProps) {
  const { label, current, of, onSave, onClear, onDone } = props;
  const t = useTranslations();
  const editor = useDraftEditor<string>({
    ...draftOf('quickDueDate', of),
    save: onSave,
  });
  const { draft, setDraft, isSaving } = editor;
  const isValid = useRef(true);
  const save = async () => {
    // The field says itself what is wrong with the day.
    if (!isValid.current) {
      return;
    }
    if (draft === undefined || draft === current) {
      setDraft(() => undefined);
      onDone();
    } else if (await editor.save()) {
      onDone();
    }
  };
  return (
    <div className={styles.change}>
      <DayField
        label={label}
        value={draft ?? current}
        onChange={day =>
          setDraft(() => (day ? endOfCalendarDay(day) : undefined))
        }
        onFinish={valid => {
          isValid.current = valid;
        }}
      />
      {Boolean(editor.error) && (
        <DraftNotice editor={editor} hasButtons={false} />
      )}
      <div className={styles.actions}>
        {draft && (
          <Button variant="tertiary" onPress={editor.discard}>
            {t('common.discard')}
          </Button>
        )}
        <Button variant="secondary" onPress={onClear}>
          {t('due.clear')}
        </Button>
        {/* Always enabled: a press on it is what ends the typing of a day. */}
        <Button isPending={isSaving} onPress={save}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}
