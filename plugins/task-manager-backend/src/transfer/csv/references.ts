import { CellError } from './cellValues';
import type { Dialect } from './dialects';

/** Longer than any key, and than most addresses. */
const MAX_LENGTH = 500;

const TOOLS: Record<Dialect, string> = {
  jira: 'Jira',
  github: 'GitHub',
  trello: 'Trello',
  portolan: 'Reference',
  other: 'Reference',
};

/**
 * Names the key or address that a task has in the tool it comes from, such as
 * "Jira: PAY-12".
 *
 * @throws CellError if it is too long to be one.
 */
export function describeReference(text: string, dialect: Dialect): string {
  const reference = text.trim().replace(/\s+/g, ' ');
  if (reference.length > MAX_LENGTH) {
    throw new CellError(`a reference has at most ${MAX_LENGTH} characters`);
  }
  return `${TOOLS[dialect]}: ${reference}`;
}
