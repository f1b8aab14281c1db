import { Button, Checkbox } from '@backstage/ui';
import { DraftNotice, useDraftEditor } from '@portolan/frontend-kit';
import type { BulkUpdate, Task } from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import { draftOf } from '../drafts';
import { TaskLabels } from '../task';
import styles from './QuickEdit.module.css';

/** What {@link LabelsChange} needs. */
export type LabelsChangeProps = {
  tasks: readonly Task[];
  /** Those to be changed now, which may be fewer, as they are by now. */
  readTasks: () => readonly Task[];
  /** Tells what is chosen here from what is for other tasks. */
  of: string;
  /** Saves the tasks that change, one at least. */
  onSave: (updates: BulkUpdate[]) => Promise<unknown>;
  /** Called when that is done, or when there is nothing to change. */
  onDone: () => void;
};

/**
 * Whether the tasks are to have a label; one that is not named stays on those
 * that have it.
 */
type Choices = Readonly<Record<string, boolean>>;

function labelsOf(task: Task, choices: Choices): string[] {
  const added = Object.entries(choices).flatMap(([label, isWanted]) =>
    isWanted && !task.labels.includes(label) ? [label] : [],
  );
  return [...task.labels.filter(label => choices[label] !== false), ...added];
}

/** The tasks that change, each for the version that the user saw. */
function updatesOf(tasks: readonly Task[], choices: Choices): BulkUpdate[] {
  return tasks.flatMap(task => {
    const { id, version, labels } = task;
    const isChanged = Object.entries(choices).some(
      ([label, isWanted]) => labels.includes(label) !== isWanted,
    );
    return isChanged
      ? [{ id, version, patch: { labels: labelsOf(task, choices) } }]
      : [];
  });
}

/**
 * Adds labels to all tasks, or takes them from all; what only some have stays
 * as it is unless the user says otherwise.
 */
export function LabelsChange(props: LabelsChangeProps) {
  const { tasks, readTasks, of, onSave, onDone } = props;
  const t = useTranslations();
  const editor = useDraftEditor<Choices>({
    ...draftOf('quickLabels', of),
    save: chosen => onSave(updatesOf(readTasks(), chosen)),
  });
  const { draft, setDraft, isSaving } = editor;
  const choices = draft ?? {};
  const choose = (label: string, isWanted: boolean) =>
    setDraft(before => ({ ...before, [label]: isWanted }));
  const save = async () => {
    if (updatesOf(readTasks(), choices).length === 0) {
      setDraft(() => undefined);
      onDone();
    } else if (await editor.save()) {
      onDone();
    }
  };
  const names = [
    ...new Set([
      ...tasks.flatMap(task => task.labels),
      ...Object.keys(choices),
    ]),
  ];
  return (
    <div className={styles.change}>
      <TaskLabels
        label={t(tasks.length > 1 ? 'quickEdit.newLabel' : 'labels.add')}
        draft={draftOf('newLabel', of)}
        value={[]}
        onChange={added => added.forEach(label => choose(label, true))}
      />
      {names.map(label => {
        const choice: boolean | undefined = choices[label];
        const having = tasks.filter(task => task.labels.includes(label));
        return (
          <Checkbox
            key={label}
            isSelected={choice ?? having.length === tasks.length}
            isIndeterminate={
              choice === undefined &&
              having.length > 0 &&
              having.length < tasks.length
            }
            onChange={isWanted => choose(label, isWanted)}
          >
            {label}
          </Checkbox>
        );
      })}
      {Boolean(editor.error) && (
        <DraftNotice editor={editor} hasButtons={false} />
      )}
      <div className={styles.actions}>
        {draft && (
          <Button variant="tertiary" onPress={editor.discard}>
            {t('common.discard')}
          </Button>
        )}
        {/* Always enabled: a press on it is what ends the typing of a
            label. */}
        <Button isPending={isSaving} onPress={save}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}
