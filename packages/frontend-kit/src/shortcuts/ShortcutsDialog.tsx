import { DialogBody, DialogHeader } from '@backstage/ui';
import { useApiHolder } from '@backstage/core-plugin-api';
import { ModalDialog } from '../panels';
import { paletteApiRef } from '../portal';
import { useKitTranslations } from '../translation';
import { paletteKeyName, undoKeyName } from './keyNames';
import styles from './ShortcutsDialog.module.css';

/**
 * The keys of a page and what each does, in the order in which they are
 * listed; the keys of all pages are added. A note says what does not fit
 * into a list.
 *
 * @public
 */
export type ShortcutsDialogProps = {
  keys: readonly (readonly [key: string, text: string])[];
  note?: string;
  onClose: () => void;
};

/**
 * Lists the keys of a page.
 *
 * @public
 */
export function ShortcutsDialog(props: ShortcutsDialogProps) {
  const { keys, note, onClose } = props;
  const t = useKitTranslations();
  const palette = useApiHolder().get(paletteApiRef);
  const shown = [
    ...keys,
    [undoKeyName(), t('undo.key')],
    ...(palette ? [[paletteKeyName(), t('shortcuts.palette')]] : []),
    ['?', t('shortcuts.help')],
  ];
  return (
    <ModalDialog width={420} onClose={onClose}>
      <DialogHeader>{t('shortcuts.title')}</DialogHeader>
      <DialogBody>
        <dl className={styles.keys}>
          {shown.map(([key, text]) => (
            <div key={key} className={styles.row}>
              <dt>
                <kbd className={styles.key}>{key}</kbd>
              </dt>
              <dd className={styles.text}>{text}</dd>
            </div>
          ))}
        </dl>
        {note && <p className={styles.note}>{note}</p>}
      </DialogBody>
    </ModalDialog>
  );
}

/**
 * Says, to screen readers alone, how to come to the keys.
 *
 * @public
 */
export function ShortcutsHint() {
  const t = useKitTranslations();
  return <span className={styles.hint}>{t('shortcuts.hint')}</span>;
}

/**
 * What a menu item says that opens the {@link ShortcutsDialog}.
 *
 * @public
 */
export function useShortcutsTitle(): string {
  return useKitTranslations()('shortcuts.title');
}
