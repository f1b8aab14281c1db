/** The card of an entity's page, fetched once it is shown. */
export async function loadEntityTasksCard() {
  return (await import('./EntityTasksCard')).EntityTasksCard;
}

/** The tab of an entity's page, fetched once it is shown. */
export async function loadEntityTasksContent() {
  return (await import('./EntityTasksContent')).EntityTasksContent;
}
