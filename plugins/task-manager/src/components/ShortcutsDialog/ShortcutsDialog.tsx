import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { useTranslations } from '../../hooks/useTranslations';
import styles from './ShortcutsDialog.module.css';
import touch from '../touch.module.css';

const KEYS = [
  ['c', 'shortcuts.create'],
  ['/', 'shortcuts.search'],
  ['j', 'shortcuts.down'],
  ['k', 'shortcuts.up'],
  ['x', 'shortcuts.select'],
  ['Enter', 'shortcuts.open'],
  ['Esc', 'shortcuts.close'],
  ['s', 'shortcuts.status'],
  ['p', 'shortcuts.priority'],
  ['a', 'shortcuts.assign'],
  ['d', 'shortcuts.dueDate'],
  ['l', 'shortcuts.labels'],
  ['?', 'shortcuts.help'],
] as const;

/** Lists the keys. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  return (
    <Dialog
      className={touch.touch}
      isOpen
      onOpenChange={open => !open && onClose()}
      width={420}
    >
      <DialogHeader>{t('shortcuts.title')}</DialogHeader>
      <DialogBody>
        <dl className={styles.keys}>
          {KEYS.map(([key, text]) => (
            <div key={key} className={styles.row}>
              <dt>
                <kbd className={styles.key}>{key}</kbd>
              </dt>
              <dd className={styles.text}>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.note}>{t('shortcuts.drag')}</p>
      </DialogBody>
    </Dialog>
  );
}
