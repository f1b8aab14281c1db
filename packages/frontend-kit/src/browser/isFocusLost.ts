/** Whether what had the focus has gone, or is a message that is going. */
export function isFocusLost(): boolean {
  const focused = document.activeElement;
  return (
    !focused ||
    focused === document.body ||
    focused.closest('[role=alertdialog]') !== null
  );
}
