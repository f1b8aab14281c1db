/**
 * Takes several changes back, one after the other, whatever becomes of the
 * others, and answers why some were not. Rejects if none was, so that all can
 * be tried again.
 */
export async function takeBackEach<T>(
  changes: readonly T[],
  takeBack: (change: T) => Promise<unknown>,
): Promise<unknown[]> {
  const errors: unknown[] = [];
  for (const change of changes) {
    try {
      await takeBack(change);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0 && errors.length === changes.length) {
    throw errors[0];
  }
  return errors;
}
