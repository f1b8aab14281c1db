/** A task among the results of the portal's search, fetched with the first. */
export async function loadTaskSearchResult() {
  return (await import('./TaskSearchResult')).TaskSearchResult;
}
