/**
 * Cursors to the pages beside a page; one that is missing leads nowhere.
 *
 * @public
 */
export type PageInfo = { nextCursor?: string; prevCursor?: string };
