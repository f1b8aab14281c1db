import {
  Alert,
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Select,
  TextField,
} from '@backstage/ui';
import { isLongerThan } from '@portolan/common-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { View } from '@portolan/plugin-task-manager-common';
import {
  ModalDialog,
  SignInAgain,
  statusOf,
  TextLimit,
  useDraftEditor,
  useEntityTitles,
  useFocusOnOpen,
  useMe,
  useReason,
} from '@portolan/frontend-kit';
import { draftOf } from '../drafts';
import { useTranslations } from '../translation';
import { useSaveView } from './useViews';
import type { TaskLayout, TaskQuery } from '../query';
import { viewQuery } from './viewQuery';
import styles from './ViewTabs.module.css';

/** What to save, and over which view if it exists already. */
export type ViewDialogProps = {
  query: TaskQuery;
  layout: TaskLayout;
  view?: View;
  onSaved: (view: View) => void;
  onClose: () => void;
};

/** Nobody else sees the view. */
const PRIVATE = 'private';

/** What the user has entered. */
type Draft = { name: string; shared: string };

/** Names a view, and says who sees it besides the user. */
export function ViewDialog(props: ViewDialogProps) {
  const { query, layout, view, onSaved, onClose } = props;
  const t = useTranslations();
  const me = useMe();
  const reasonOf = useReason();
  const { mutateAsync } = useSaveView();
  const editor = useDraftEditor<Draft>({
    ...draftOf('view', view?.id ?? 'new'),
    save: async entered => {
      const saved = await mutateAsync({
        before: view,
        view: {
          name: entered.name.trim(),
          layout,
          query: viewQuery(query),
          sharedWith: entered.shared === PRIVATE ? null : entered.shared,
        },
      });
      onSaved(saved);
      onClose();
    },
  });
  const { draft, setDraft, isSaving, error } = editor;
  const before = {
    name: view?.name ?? '',
    shared: view?.sharedWith ?? PRIVATE,
  };
  const { name, shared } = draft ?? before;
  const change = (entered: Partial<Draft>) =>
    setDraft(now => ({ ...(now ?? before), ...entered }));
  const canSave =
    Boolean(name.trim()) &&
    !isLongerThan(name.trim(), TASK_LIMITS.viewNameLength);
  const form = useFocusOnOpen<HTMLFormElement>();
  const isGroup = (ref: string) => ref.startsWith('group:');
  const groups = me?.ownershipRefs.filter(isGroup) ?? [];
  const titleOf = useEntityTitles(groups);
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
            if (canSave) {
              editor.save({ name, shared });
            }
          }}
        >
          {Boolean(error) && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('views.notSaved')}
              description={reasonOf(error, view && t('views.notOwn'))}
              customActions={statusOf(error) === 401 && <SignInAgain />}
            />
          )}
          <TextField
            label={t('views.name')}
            isRequired
            value={name}
            onChange={next => change({ name: next })}
          />
          <TextLimit text={name.trim()} limit={TASK_LIMITS.viewNameLength} />
          <Select
            label={t('views.sharedWith')}
            options={[
              { id: PRIVATE, label: t('views.private') },
              ...groups.map(ref => ({ id: ref, label: titleOf(ref) })),
            ]}
            value={shared}
            onChange={key => change({ shared: String(key) })}
          />
        </form>
      </DialogBody>
      <DialogFooter>
        {draft && (
          <Button variant="tertiary" onPress={editor.discard}>
            {t('common.discard')}
          </Button>
        )}
        <Button variant="secondary" onPress={onClose}>
          {t('common.close')}
        </Button>
        <Button
          type="submit"
          form="task-view"
          isDisabled={!canSave}
          isPending={isSaving}
        >
          {t('common.save')}
        </Button>
      </DialogFooter>
    </ModalDialog>
  );
}
