import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDeleteBinLine, RiLink, RiMore2Line } from '@remixicon/react';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useNotify } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';
import { WatchButton } from './WatchButton';

/** The task, and whether the user may delete it. */
export type DrawerActionsProps = {
  task: Task;
  canDelete: boolean;
  onDelete: () => void;
};

/** What can be done with a task as a whole. */
export function DrawerActions(props: DrawerActionsProps) {
  const { task, canDelete, onDelete } = props;
  const t = useTranslations();
  const notify = useNotify();
  const copyLink = async () => {
    const { origin, pathname } = window.location;
    try {
      await navigator.clipboard.writeText(`${origin}${pathname}`);
      notify.done(t('drawer.linkCopied'));
    } catch {
      const reason = new Error(t('drawer.linkNotCopiedText'));
      notify.failed(t('drawer.linkNotCopied'), reason);
    }
  };
  return (
    <>
      <WatchButton task={task} />
      <MenuTrigger>
        <ButtonIcon
          variant="tertiary"
          icon={<RiMore2Line aria-hidden />}
          aria-label={t('drawer.more')}
        />
        <Menu>
          <MenuItem iconStart={<RiLink aria-hidden />} onAction={copyLink}>
            {t('drawer.copyLink')}
          </MenuItem>
          <MenuItem
            iconStart={<RiDeleteBinLine aria-hidden />}
            color="danger"
            isDisabled={!canDelete}
            onAction={onDelete}
          >
            {t('drawer.delete')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
    </>
  );
}
