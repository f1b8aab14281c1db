/** The page of tasks, fetched once it is shown. */
export async function loadTasksPage() {
  return (await import('./TasksPage')).TasksPage;
}
