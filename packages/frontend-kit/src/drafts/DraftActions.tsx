import { Button } from '@backstage/ui';
import { useKitTranslations } from '../translation';
import { DraftNotice } from './DraftNotice';
import type { DraftEditor } from './useDraftEditor';

/**
 * What is being written, and what saves it.
 *
 * @public
 */
export type DraftActionsProps = {
  editor: Pick<DraftEditor<unknown>, 'error' | 'isSaving' | 'discard'>;
  /** Whether anything would be lost. */
  isChanged: boolean;
  canSave: boolean;
  /** Who may do it where the user may not. */
  forbidden?: string;
  onSave: () => void;
  /** Called when there is nothing to lose. */
  onClose: () => void;
};

/**
 * The buttons of an editor that opens and closes: one that discards, which says
 * so as soon as there is anything to lose, and one that saves; and why it was
 * not saved.
 *
 * @public
 */
export function DraftActions(props: DraftActionsProps) {
  const { editor, isChanged, canSave, forbidden, onSave, onClose } = props;
  const { error, isSaving } = editor;
  const t = useKitTranslations();
  return (
    <>
      {Boolean(error) && (
        <DraftNotice
          editor={{ ...editor, save: async () => false }}
          forbidden={forbidden}
          hasButtons={false}
        />
      )}
      <Button
        size="small"
        variant="tertiary"
        onPress={isChanged ? editor.discard : onClose}
      >
        {isChanged ? t('draft.discard') : t('draft.cancel')}
      </Button>
      <Button
        size="small"
        isDisabled={!canSave}
        isPending={isSaving}
        onPress={onSave}
      >
        {t('draft.save')}
      </Button>
    </>
  );
}
