import {
  DropIndicator,
  isTextDropItem,
  useDragAndDrop,
} from 'react-aria-components';
import type {
  DropItem,
  DroppableCollectionInsertDropEvent,
  Key,
  Selection,
} from 'react-aria-components';
import { useRef } from 'react';
import type { Task, TaskStatus } from '@portolan/plugin-task-manager-common';
import type { Neighbours } from '../../cache/taskPages';
import { useMoveTask } from '../../hooks/useMoveTask';
import { useTaskCache } from '../../hooks/useTaskCache';
import styles from './TaskBoard.module.css';

/** What a dragged task is called among all that can be dragged. */
const DRAG_TYPE = 'application/x-portolan-task';

/** After a drop, the list marks the cards as selected, more than once and within this time. */
const ECHO_MS = 500;

type Target = DroppableCollectionInsertDropEvent['target'];

function toNeighbours({ key, dropPosition }: Target): Neighbours {
  return dropPosition === 'before'
    ? { before: String(key) }
    : { after: String(key) };
}

async function readIds(items: DropItem[]): Promise<string[]> {
  return Promise.all(
    items.filter(isTextDropItem).map(item => item.getText(DRAG_TYPE)),
  );
}

/** Drag and drop within and between columns, by mouse, touch, keyboard and screen reader. */
export function useTaskDragAndDrop(status: TaskStatus, tasks: Task[]) {
  const cache = useTaskCache();
  const { mutate } = useMoveTask();

  const dropped = useRef({ ids: new Set<Key>(), at: 0 });

  const drop = (ids: string[], first: Neighbours) => {
    dropped.current = { ids: new Set(ids), at: Date.now() };
    let neighbours = first;
    for (const id of ids) {
      const task = cache.find(id);
      if (task) {
        mutate({ task, status, ...neighbours });
        neighbours = { after: id };
      }
    }
  };

  const { dragAndDropHooks } = useDragAndDrop({
    acceptedDragTypes: [DRAG_TYPE],
    getDropOperation: () => 'move',
    getItems: keys =>
      [...keys].map(key => ({
        [DRAG_TYPE]: String(key),
        'text/plain': tasks.find(({ id }) => id === key)?.title ?? '',
      })),
    onReorder: ({ keys, target }) =>
      drop(
        [...keys].map((key: Key) => String(key)),
        toNeighbours(target),
      ),
    onInsert: async ({ items, target }) =>
      drop(await readIds(items), toNeighbours(target)),
    onRootDrop: async ({ items }) => drop(await readIds(items), {}),
    renderDropIndicator: target => (
      <DropIndicator target={target} className={styles.indicator} />
    ),
  });
  return {
    dragAndDropHooks,
    /** Whether a selection is only the list's own mark of what was just dropped, which nobody has ticked. */
    isEchoOfDrop: (keys: Selection): boolean => {
      const { ids, at } = dropped.current;
      return (
        Date.now() - at < ECHO_MS &&
        keys !== 'all' &&
        keys.size > 0 &&
        keys.size === ids.size &&
        [...keys].every(key => ids.has(key))
      );
    },
  };
}
