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
import { useEffect, useRef, useState } from 'react';
import type { Task, TaskStatus } from '@portolan/plugin-task-manager-common';
import type { Neighbours } from '../cache';
import { useMoveTask } from './useMoveTask';
import { useTaskCache } from '../cache';
import styles from './TaskBoard.module.css';

/** What a dragged task is called among all that can be dragged. */
const DRAG_TYPE = 'application/x-portolan-task';

/** Within this time after a drop, the list itself selects what was dropped. */
const ECHO_MS = 300;

const NONE: ReadonlySet<Key> = new Set();

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

/**
 * Drag and drop within and between columns, by mouse, touch, keyboard and
 * screen reader.
 */
export function useTaskDragAndDrop(status: TaskStatus, tasks: Task[]) {
  const cache = useTaskCache();
  const { mutate } = useMoveTask();

  const dropped = useRef({ ids: NONE, at: 0 });
  const [echo, setEcho] = useState(NONE);
  useEffect(() => {
    const timer = setTimeout(() => setEcho(NONE), ECHO_MS);
    return () => clearTimeout(timer);
  }, [echo]);

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
    /**
     * What the list takes for selected: if it did not find its own mark there,
     * it would set that again and again.
     */
    withEcho: (ticked: ReadonlySet<Key>) => new Set([...ticked, ...echo]),
    /**
     * Whether a selection is only the list's own mark of what was just dropped,
     * which nobody has ticked.
     */
    isEchoOfDrop: (keys: Selection): boolean => {
      const { ids, at } = dropped.current;
      const isEcho =
        Date.now() - at < ECHO_MS &&
        keys !== 'all' &&
        keys.size > 0 &&
        [...keys].every(key => ids.has(key));
      if (isEcho) {
        setEcho(new Set(keys));
      }
      return isEcho;
    },
  };
}
