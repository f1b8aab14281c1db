import { ShortcutsDialog } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';

const KEYS = [
  ['c', 'shortcuts.create'],
  ['/', 'shortcuts.search'],
  ['j', 'shortcuts.down'],
  ['k', 'shortcuts.up'],
  ['x', 'shortcuts.select'],
  ['Shift+j, Shift+k', 'shortcuts.selectRange'],
  ['Enter', 'shortcuts.open'],
  ['Esc', 'shortcuts.close'],
  ['s', 'shortcuts.status'],
  ['p', 'shortcuts.priority'],
  ['a', 'shortcuts.assign'],
  ['d', 'shortcuts.dueDate'],
  ['l', 'shortcuts.labels'],
] as const;

/** Lists the keys of the page. */
export function TaskShortcuts({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  return (
    <ShortcutsDialog
      keys={KEYS.map(([key, text]) => [key, t(text)])}
      note={t('shortcuts.drag')}
      onClose={onClose}
    />
  );
}
