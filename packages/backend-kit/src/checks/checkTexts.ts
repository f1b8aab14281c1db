import { checkText } from './checkText';

/**
 * Refuses text that no database keeps, wherever it is in what somebody sent.
 * Without recursion, so that no nesting is too deep.
 *
 * @throws InputError that begins with the field, or with `root` if the value
 * is a text itself.
 *
 * @public
 */
export function checkTexts(root: string, value: unknown): void {
  const waiting: [path: string, value: unknown][] = [[root, value]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, current] = next;
    if (typeof current === 'string') {
      checkText(path, current);
    } else if (typeof current === 'object' && current !== null) {
      for (const [name, member] of Object.entries(current)) {
        waiting.push([path === root ? name : `${path}.${name}`, member]);
      }
    }
  }
}
