import type { People } from '../import/People';
import { CellError, parseCell, shorten } from './cellValues';
import { listOf } from './lists';

/** Longer than names and addresses are. */
const MAX_NAME = 300;

/** What stands in an entity reference only, and in no name. */
const REF = /[:/]/;

/**
 * The names in a cell of which the catalog may know whose they are: all of it,
 * since names have commas, and the first of several.
 */
export function namesIn(text: string): string[] {
  const whole = nameOf(text);
  const first = nameOf(listOf(text)[0] ?? '');
  return [...new Set([whole, first])].filter(
    name => name !== '' && name.length <= MAX_NAME && !REF.test(name),
  );
}

/**
 * The user whom a cell names: by an entity reference or, if only one has it, by
 * the name or the address that the catalog knows.
 *
 * @throws CellError if it is nobody, or more than one.
 */
export function personOf(text: string, people: People | undefined): string {
  const found = namesIn(text)
    .map(name => people?.refsOf(name) ?? [])
    .find(refs => refs.length > 0);
  if (found && found.length > 1) {
    throw new CellError(
      `'${shorten(
        text,
      )}' is the name of more than one user; use an entity reference such as user:default/name`,
    );
  }
  if (found) {
    return found[0];
  }
  if (people && nameOf(listOf(text)[0] ?? '').includes('@')) {
    throw new CellError(
      `'${shorten(text)}' is not the address of a user in the catalog`,
    );
  }
  return parseCell('assigneeRef', text);
}

/** GitHub's names of people begin with an @. */
function nameOf(text: string): string {
  return text.trim().replace(/^@/, '');
}
