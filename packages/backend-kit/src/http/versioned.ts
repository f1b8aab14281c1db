/** Answers with a thing, whose version becomes the `ETag`. @public */
export function versioned<T extends { version: number }>(thing: T) {
  return { json: thing, version: thing.version };
}
