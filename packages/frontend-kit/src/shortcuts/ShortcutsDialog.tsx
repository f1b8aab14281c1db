import { DialogBody, DialogHeader } from '@backstage/ui';
import { ModalDialog } from '../panels';
import { useKitTranslations } from '../translation';
import styles from './ShortcutsDialog.module.css';

/**
 * The keys of a page and what each does, in the order in which they are
 * listed; the key that opens the dialog is added. A note says what does not fit
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
  return (
    <ModalDialog width={420} onClose={onClose}>
      <DialogHeader>{t('shortcuts.title')}</DialogHeader>
      <DialogBody>
        <dl className={styles.keys}>
          {[...keys, ['?', t('shortcuts.help')] as const].map(([key, text]) => (
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
