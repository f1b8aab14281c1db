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
import { useRef, useState } from 'react';
import type { Task, TaskStatus } from '@portolan/plugin-task-manager-common';
import type { Neighbours } from '../cache';
import { useMoveTasks } from './useMoveTasks';
import type { TaskDrop } from './useMoveTasks';
import { useTaskCache } from '../cache';
import styles from './TaskBoard.module.css';

/** What a dragged task is called among all that can be dragged. */
const DRAG_TYPE = 'application/x-portolan-task';

/**
 * The list itself selects what was dropped, by a timer of 50 ms at the latest.
 * A timer that was set after that one goes off after it, however late both are;
 * the clock would say nothing about that.
 */
const ECHO_MS = 100;

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
  const move = useMoveTasks();

  const marked = useRef(NONE);
  const [echo, setEcho] = useState(NONE);
  const expectEcho = (ids: string[]) => {
    const expected = new Set(ids);
    marked.current = expected;
    setTimeout(() => {
      if (marked.current === expected) {
        marked.current = NONE;
        setEcho(NONE);
      }
    }, ECHO_MS);
  };

  const drop = (ids: string[], first: Neighbours) => {
    expectEcho(ids);
    const dropped = ids.flatMap<Task>(id => cache.find(id) ?? []);
    move(
      dropped.map<TaskDrop>((task, n) => ({
        task,
        status,
        ...(n === 0 ? first : { after: dropped[n - 1].id }),
      })),
    );
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
     * What is ticked of that which the list takes for selected: what was just
     * dropped, the list has marked and nobody has ticked.
     */
    withoutEcho: (keys: Selection, ticked: ReadonlySet<Key>): Selection => {
      if (keys === 'all') {
        return keys;
      }
      const isMark = (key: Key) => marked.current.has(key);
      if (keys.size > 0 && [...keys].every(isMark)) {
        setEcho(new Set(keys));
        return ticked as Set<Key>;
      }
      return new Set([...keys].filter(key => !isMark(key) || ticked.has(key)));
    },
  };
}
