/** What the portal's search finds: `task` is its value, "Tasks" its name. */
export type ResultType = { value?: string; name: string };

/** Which Backstage's search page knows without an extension that says so. */
const ENTITIES = 'software-catalog';

/** They have many words, and are found by each. */
const DOCUMENTS = 'techdocs';

/** What the extensions say is found, and entities; documents come last. */
export function withEntities(
  known: readonly ResultType[],
  name: string,
): ResultType[] {
  const others = known.filter(({ value }) => value !== ENTITIES);
  return [
    ...others.filter(({ value }) => value !== DOCUMENTS),
    { value: ENTITIES, name },
    ...others.filter(({ value }) => value === DOCUMENTS),
  ];
}
