const endings = new Set<() => void>();

/** One listener, however many wait: Node warns of more than ten. */
process.once('exit', () => endings.forEach(end => end()));

/**
 * Runs something when this process ends, unless that is no longer needed by
 * then: what is answered takes it back.
 */
export function onExit(end: () => void): () => void {
  endings.add(end);
  return () => {
    endings.delete(end);
  };
}
