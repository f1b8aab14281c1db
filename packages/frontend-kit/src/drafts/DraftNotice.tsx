import { Button } from '@backstage/ui';
import { RiAlertLine } from '@remixicon/react';
import { useFocusBefore } from '../browser';
import { SignInAgain, statusOf, useReason } from '../messages';
import { useKitTranslations } from '../translation';
import styles from './DraftNotice.module.css';
import type { DraftEditor } from './useDraftEditor';

/**
 * The draft that is not saved, and what to say about it.
 *
 * @public
 */
export type DraftNoticeProps = {
  editor: Pick<DraftEditor<unknown>, 'error' | 'isSaving' | 'discard'> & {
    save: () => Promise<boolean>;
  };
  /** Names what is not saved where several notices are together. */
  title?: string;
  /** Who may do it where the user may not. */
  forbidden?: string;
  /** False where it can't be saved as it is. */
  canSave?: boolean;
  /** False beside buttons that save and discard already. */
  hasButtons?: boolean;
};

/**
 * Says below a field that what stands in it is not saved, and why, until it is.
 *
 * @public
 */
export function DraftNotice(props: DraftNoticeProps) {
  const { editor, title, forbidden, canSave = true, hasButtons = true } = props;
  const { error, isSaving } = editor;
  const root = useFocusBefore<HTMLDivElement>();
  const t = useKitTranslations();
  const reasonOf = useReason();
  const text = error
    ? t('draft.failed', { reason: reasonOf(error, forbidden) })
    : t('draft.unsaved');
  return (
    <div
      ref={root}
      role="group"
      aria-label={t('draft.label')}
      className={styles.root}
    >
      <div className={styles.what}>
        <RiAlertLine size={16} aria-hidden className={styles.icon} />
        <span className={styles.text}>
          {title ? `${title}: ${text}` : text}
        </span>
      </div>
      {statusOf(error) === 401 && <SignInAgain />}
      {hasButtons && (
        <div className={styles.buttons}>
          <Button size="small" variant="tertiary" onPress={editor.discard}>
            {t('draft.discard')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!canSave}
            isPending={isSaving}
            onPress={() => editor.save()}
          >
            {error ? t('common.retry') : t('draft.save')}
          </Button>
        </div>
      )}
    </div>
  );
}
