/** The page of tasks, fetched once it is shown. */
export async function loadTasksPage() {
  return (await import('./TasksPage')).TasksPage;
}

/** The same with a header, for the old front-end system. */
export async function loadTasksPageWithHeader() {
  return (await import('./TasksPageWithHeader')).TasksPageWithHeader;
}
