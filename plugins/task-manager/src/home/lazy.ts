/** The user's open tasks, fetched once they are shown. */
export async function loadMyTasksWidget() {
  return (await import('./MyTasksWidget')).MyTasksWidget;
}

/** The tasks that changed last, fetched once they are shown. */
export async function loadRecentTasksWidget() {
  return (await import('./RecentTasksWidget')).RecentTasksWidget;
}
