import { hashKey } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { isLong } from './taskPages';
import type { TaskListKey, TaskPages } from './taskPages';

/** What is asked within this time is asked together. */
const GATHER_MS = 50;

/** Which of these tasks are in the list? */
export type ListQuestion = { key: TaskListKey; ids: ReadonlySet<string> };

type Answer = (question: ListQuestion) => void;

const instances = new WeakMap<QueryClient, ListQuestions>();

/**
 * Asks the API whether tasks belong in lists, where the browser can't tell: one
 * small question for each list on the screen, and none for those that nobody
 * sees, which are read again by who comes back to them.
 */
export class ListQuestions {
  private readonly open = new Map<
    string,
    { key: TaskListKey; ids: Set<string> }
  >();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private answer: Answer | undefined;

  private constructor(private readonly client: QueryClient) {}

  /** The questions of a cache. */
  static of(client: QueryClient): ListQuestions {
    const questions = instances.get(client) ?? new ListQuestions(client);
    instances.set(client, questions);
    return questions;
  }

  /** Has them answered, until what this returns is called. */
  answerBy(answer: Answer): () => void {
    this.answer = answer;
    this.schedule();
    return () => {
      this.answer = undefined;
      clearTimeout(this.timer);
      this.timer = undefined;
    };
  }

  /** Asks whether a task is in some lists. */
  ask(id: string, keys: readonly TaskListKey[]): void {
    for (const key of keys) {
      if (this.isOnScreen(key)) {
        const hash = hashKey(queryKeys.list(key));
        const question = this.open.get(hash) ?? { key, ids: new Set() };
        question.ids.add(id);
        this.open.set(hash, question);
      } else {
        this.forget(key);
      }
    }
    this.schedule();
  }

  private isOnScreen(key: TaskListKey): boolean {
    const query = this.client.getQueryCache().find({
      queryKey: queryKeys.list(key),
    });
    return query?.isActive() ?? false;
  }

  /** A long list would not be read again by itself. */
  private forget(key: TaskListKey): void {
    const queryKey = queryKeys.list(key);
    if (isLong(this.client.getQueryData<TaskPages>(queryKey))) {
      this.client.removeQueries({ queryKey });
    } else {
      this.client.invalidateQueries({ queryKey, refetchType: 'none' });
    }
  }

  private schedule(): void {
    if (this.answer && this.open.size > 0) {
      this.timer ??= setTimeout(() => this.send(), GATHER_MS);
    }
  }

  private send(): void {
    this.timer = undefined;
    const questions = [...this.open.values()];
    this.open.clear();
    questions.forEach(question => this.answer?.(question));
  }
}
