/** Keys of what is cached about people and entities, apart from a plugin's. */
export const entityKeys = {
  identity: () => ['frontend-kit', 'identity'] as const,
  entities: (search: object) => ['frontend-kit', 'entities', search] as const,
};
