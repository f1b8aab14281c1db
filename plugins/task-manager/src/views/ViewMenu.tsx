import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { useState } from 'react';
import type { View } from '@portolan/plugin-task-manager-common';
import { useMe, useNotify } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';
import { useDeleteView, useSaveView } from './useViews';
import type { TaskLayout, TaskQuery } from '../query';
import { ViewDialog } from './ViewDialog';
import { viewQuery } from './viewQuery';

/** The view that is shown, and whether the page has moved on from it. */
export type ViewMenuProps = {
  view: View;
  query: TaskQuery;
  layout: TaskLayout;
  isChanged: boolean;
  onDeleted: () => void;
};

/** What its owner can do with a view. */
export function ViewMenu(props: ViewMenuProps) {
  const { view, query, layout, isChanged, onDeleted } = props;
  const t = useTranslations();
  const me = useMe();
  const notify = useNotify();
  const { mutate: save } = useSaveView();
  const { mutate: remove } = useDeleteView();
  const [isRenaming, setRenaming] = useState(false);
  if (view.ownerRef !== me?.userRef) {
    return null;
  }
  const { name, sharedWith } = view;
  const update = () =>
    save(
      {
        before: view,
        view: {
          name,
          sharedWith,
          layout,
          query: viewQuery(query),
        },
      },
      {
        onError: error =>
          notify.failed(t('views.notSaved'), error, t('views.notOwn')),
      },
    );
  return (
    <>
      <MenuTrigger>
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiMore2Line aria-hidden />}
          aria-label={t('views.more', { name })}
        />
        <Menu>
          <MenuItem isDisabled={!isChanged} onAction={update}>
            {t('views.update')}
          </MenuItem>
          <MenuItem onAction={() => setRenaming(true)}>
            {t('views.rename')}
          </MenuItem>
          <MenuItem
            color="danger"
            onAction={() => {
              remove(view);
              onDeleted();
            }}
          >
            {t('common.delete')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {isRenaming && (
        <ViewDialog
          query={query}
          layout={layout}
          view={view}
          onSaved={() => {}}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}
