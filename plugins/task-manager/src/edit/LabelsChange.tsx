import { Button, Checkbox } from '@backstage/ui';
import { useState } from 'react';
import type { BulkUpdate, Task } from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import { TaskLabels } from '../task';
import styles from './QuickEdit.module.css';

/** What {@link LabelsChange} needs. */
export type LabelsChangeProps = {
  tasks: readonly Task[];
  /** Called with the tasks that change, one at least. */
  onSave: (updates: BulkUpdate[]) => void;
  /** Called when the user is done and has changed nothing. */
  onKeep: () => void;
};

/**
 * Whether the tasks are to have a label; one that is not named stays on those
 * that have it.
 */
type Choices = ReadonlyMap<string, boolean>;

function labelsOf(task: Task, choices: Choices): string[] {
  const added = [...choices].flatMap(([label, isWanted]) =>
    isWanted && !task.labels.includes(label) ? [label] : [],
  );
  return [
    ...task.labels.filter(label => choices.get(label) !== false),
    ...added,
  ];
}

/** The tasks that change, each for the version that the user saw. */
function updatesOf(tasks: readonly Task[], choices: Choices): BulkUpdate[] {
  return tasks.flatMap(task => {
    const { id, version, labels } = task;
    const isChanged = [...choices].some(
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
  const { tasks, onSave, onKeep } = props;
  const t = useTranslations();
  const [choices, setChoices] = useState<Choices>(new Map());
  const choose = (label: string, isWanted: boolean) =>
    setChoices(before => new Map(before).set(label, isWanted));
  const save = () => {
    const updates = updatesOf(tasks, choices);
    if (updates.length > 0) {
      onSave(updates);
    } else {
      onKeep();
    }
  };
  const names = [
    ...new Set([...tasks.flatMap(task => task.labels), ...choices.keys()]),
  ];
  return (
    <div className={styles.change}>
      <TaskLabels
        label={t(tasks.length > 1 ? 'quickEdit.newLabel' : 'labels.add')}
        value={[]}
        onChange={added => added.forEach(label => choose(label, true))}
      />
      {names.map(label => {
        const choice = choices.get(label);
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
      <div className={styles.actions}>
        {/* Always enabled: a press on it is what ends the typing of a
            label. */}
        <Button onPress={save}>{t('common.save')}</Button>
      </div>
    </div>
  );
}
