/** The page that a caller asks for; the contract gives limits and defaults. */
export function parsePage(query: { limit?: number; cursor?: string }) {
  return { limit: query.limit ?? 20, cursor: query.cursor };
}
