import type { MatrixCell, MatrixRoute as Route, Session } from 'test-portal';

/**
 * Who asks. Each is nothing but what the name says: the owner neither created
 * the task nor is assigned to it, and the other has nothing to do with it.
 */
export type Role =
  | 'nobody'
  | 'other'
  | 'creator'
  | 'assignee'
  | 'owner'
  | 'admin'
  | 'service';

/** Everybody of the matrix, signed in. */
export type Callers = Record<Role, Session>;

/**
 * Whose the task of a request is: that of the people of the matrix, or of a
 * service and nobody else.
 */
export const OWNERSHIPS = ['own', "other's"] as const;

/** {@inheritDoc OWNERSHIPS} */
export type Ownership = (typeof OWNERSHIPS)[number];

/** Who sees tasks: `taskManager.visibleTo`. */
export type Visibility = 'everyone' | 'involved';

/** What a request works on, made anew for each. */
export type Subject = {
  taskId: string;
  /** A comment on the task by whoever created it. */
  commentId: string;
  /** A view of the person who is the creator, shared with nobody. */
  viewId: string;
};

/** A request of the matrix. */
export type TaskRoute = Route<Subject> & {
  /**
   * Who may send it. `involved` and `author` depend on whose task and comment
   * it is, and `viewer` on whose view.
   */
  who:
    | 'signedIn'
    | 'people'
    | 'services'
    | 'administrators'
    | 'involved'
    | 'author'
    | 'viewer';
  /**
   * What it tells of: one task, which has to be visible to the caller, all
   * tasks that are, or all that were deleted and the caller may restore.
   */
  about?: 'task' | 'list' | 'restorable';
  /**
   * What others get, where it is not a 403: a view is its owner's alone, and a
   * deleted task is none to who can't restore it.
   */
  denied?: 404;
};

/** One cell of the matrix. */
export type Cell = MatrixCell<TaskRoute, Role, Ownership>;
