/**
 * A third of a second: what a list needs to show a row that has come back, a
 * dialog or a menu to go, and the browser to notice that a button which had the
 * focus is disabled.
 */
const FRAMES = 20;

/**
 * Tries with each frame, from the next one on, until an attempt says that it is
 * done.
 *
 * @param attempt - says whether it is done
 * @param otherwise - what to do if it never was
 * @returns what stops it
 */
export function retryByFrame(
  attempt: () => boolean,
  otherwise?: () => void,
): () => void {
  let left = FRAMES;
  let frame = 0;
  const next = () => {
    frame = requestAnimationFrame(() => {
      if (attempt()) {
        return;
      }
      left -= 1;
      if (left > 0) {
        next();
      } else {
        otherwise?.();
      }
    });
  };
  next();
  return () => cancelAnimationFrame(frame);
}
