import type { KeyboardEvent } from 'react';
import { focusRows } from './rows';

/**
 * Leaves a field by Escape, for the list, before the field's own key would take
 * back what was typed. For `onKeyDownCapture` of an element around the field.
 *
 * @public
 */
export function leaveByEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  if (event.target instanceof HTMLElement) {
    event.target.blur();
  }
  focusRows();
}
