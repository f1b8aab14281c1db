/**
 * What a promise becomes, unless that takes too long.
 *
 * @throws DOMException named `TimeoutError`
 */
export async function withTimeLimit<T>(
  limitMs: number,
  answer: Promise<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('There was no answer', 'TimeoutError')),
      limitMs,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
