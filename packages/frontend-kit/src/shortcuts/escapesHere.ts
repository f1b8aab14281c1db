/** Marks what Escape leaves first, before it closes what is around it. */
export const escapesHere = { 'data-escapes-here': '' } as const;

/** Whether Escape is for something around an element. */
export function isEscapable(target: Element | null): boolean {
  return Boolean(target?.closest?.('[data-escapes-here]'));
}
