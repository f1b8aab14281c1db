import {
  Alert,
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Select,
  TextField,
} from '@backstage/ui';
import { useState } from 'react';
import type { View } from '@portolan/plugin-task-manager-common';
import {
  ModalDialog,
  useEntityTitles,
  useFocusOnOpen,
  useMe,
  useReason,
} from '@portolan/frontend-kit';
import { useTranslations } from '../translation';
import { useSaveView } from './useViews';
import type { TaskQuery } from '../query';
import { viewQuery } from './viewQuery';
import styles from './ViewTabs.module.css';

/** What to save, and over which view if it exists already. */
export type ViewDialogProps = {
  query: TaskQuery;
  view?: View;
  onSaved: (view: View) => void;
  onClose: () => void;
};

const NAME_LENGTH = 100;

/** Nobody else sees the view. */
const PRIVATE = 'private';

/** Names a view, and says who sees it besides the user. */
export function ViewDialog({ query, view, onSaved, onClose }: ViewDialogProps) {
  const t = useTranslations();
  const me = useMe();
  const reasonOf = useReason();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.sharedWith ?? PRIVATE);
  const { mutate, isPending, error } = useSaveView();
  const form = useFocusOnOpen<HTMLFormElement>();
  const isGroup = (ref: string) => ref.startsWith('group:');
  const groups = me?.ownershipRefs.filter(isGroup) ?? [];
  const titleOf = useEntityTitles(groups);
  const save = () =>
    mutate(
      {
        id: view?.id,
        view: {
          name: name.trim(),
          layout: query.layout,
          query: viewQuery(query),
          sharedWith: shared === PRIVATE ? null : shared,
        },
      },
      {
        onSuccess: saved => {
          onSaved(saved);
          onClose();
        },
      },
    );
  return (
    <ModalDialog width={400} onClose={onClose}>
      <DialogHeader>{t('views.saveTitle')}</DialogHeader>
      <DialogBody>
        <form
          ref={form}
          id="task-view"
          className={styles.form}
          onSubmit={event => {
            event.preventDefault();
            if (name.trim()) {
              save();
            }
          }}
        >
          {error && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('views.notSaved')}
              description={reasonOf(error, view && t('views.notOwn'))}
            />
          )}
          <TextField
            label={t('views.name')}
            isRequired
            maxLength={NAME_LENGTH}
            value={name}
            onChange={setName}
          />
          <Select
            label={t('views.sharedWith')}
            options={[
              { id: PRIVATE, label: t('views.private') },
              ...groups.map(ref => ({ id: ref, label: titleOf(ref) })),
            ]}
            value={shared}
            onChange={key => setShared(String(key))}
          />
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          type="submit"
          form="task-view"
          isDisabled={!name.trim()}
          isPending={isPending}
        >
          {t('common.save')}
        </Button>
      </DialogFooter>
    </ModalDialog>
  );
}
