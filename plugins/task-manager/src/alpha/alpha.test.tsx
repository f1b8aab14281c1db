import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { apiEntityDataRef, placeDataRef } from '@portolan/frontend-kit';
import { screen } from '@testing-library/react';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { ADA, makeTask } from '../__testUtils__/tasks';

const COMPONENT = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'api' },
};

const mockLoaded: string[] = [];

jest.mock('../page/TasksPage', () => {
  mockLoaded.push('TasksPage');
  return jest.requireActual('../page/TasksPage');
});
jest.mock('../entity/EntityTasksContent', () => {
  mockLoaded.push('EntityTasksContent');
  return jest.requireActual('../entity/EntityTasksContent');
});
jest.mock('../entity/EntityTasksCard', () => {
  mockLoaded.push('EntityTasksCard');
  return jest.requireActual('../entity/EntityTasksCard');
});
jest.mock('../home/MyTasksWidget', () => {
  mockLoaded.push('MyTasksWidget');
  return jest.requireActual('../home/MyTasksWidget');
});

describe('the plugin for the new front-end system', () => {
  const server = new FakeTaskServer([
    makeTask(1, {
      title: 'Rotate the keys',
      entityRef: 'component:default/api',
      assigneeRef: ADA,
    }),
    makeTask(2, { title: 'Something else' }),
  ]);

  it('loads no page, tab, card or widget before it is shown', async () => {
    const { default: plugin } = await import('./index');
    expect(plugin.getExtension('page:task-manager')).toBeDefined();
    expect(mockLoaded).toEqual([]);
  });

  it('renders the page', async () => {
    const { tasksPage } = await import('./pages');
    const tester = createExtensionTester(tasksPage);
    renderTasks(tester.get(coreExtensionData.reactElement), server);
    expect(
      await screen.findByRole('row', { name: 'Rotate the keys' }),
    ).toBeInTheDocument();
  });

  it('brings its place in the portal, and its API in the catalog', async () => {
    const { tasksPage } = await import('./pages');
    const { taskManagerApi } = await import('./apis');
    expect(createExtensionTester(tasksPage).get(placeDataRef)).toBe(20);
    expect(createExtensionTester(taskManagerApi).get(apiEntityDataRef)).toBe(
      'api:default/task-manager',
    );
  });

  it("renders an entity's tab with the entity's tasks only", async () => {
    const { entityTasksContent } = await import('./entityContents');
    const tester = createExtensionTester(entityTasksContent);
    renderTasks(
      <EntityProvider entity={COMPONENT}>
        {tester.get(coreExtensionData.reactElement)}
      </EntityProvider>,
      server,
    );
    expect(
      await screen.findByRole('row', { name: 'Rotate the keys' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Something else')).not.toBeInTheDocument();
  });

  it("renders an entity's card, which leads to its tasks", async () => {
    const { entityTasksCard } = await import('./entityCards');
    const tester = createExtensionTester(entityTasksCard);
    renderTasks(
      <EntityProvider entity={COMPONENT}>
        {tester.get(coreExtensionData.reactElement)}
      </EntityProvider>,
      server,
    );
    expect(
      await screen.findByRole('link', { name: 'Rotate the keys' }),
    ).toHaveAttribute('href', `/tasks/${makeTask(1).id}`);
    expect(await screen.findByText('1 open task')).toBeVisible();
  });
});

describe('the plugin for the old front-end system', () => {
  const server = new FakeTaskServer([
    makeTask(1, { title: 'Mine', assigneeRef: ADA }),
    makeTask(2, { title: 'Not mine' }),
  ]);

  it("renders the user's tasks, sums them up, and links to all", async () => {
    const { MyTasksWidget } = await import('..');
    renderTasks(<MyTasksWidget />, server);
    expect(await screen.findByRole('link', { name: 'Mine' })).toBeVisible();
    expect(screen.queryByText('Not mine')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See all' })).toHaveAttribute(
      'href',
      '/tasks?assignee=me',
    );
  });

  it('renders the page, under a header of its own', async () => {
    const { TasksPage } = await import('..');
    renderTasks(<TasksPage />, server);
    expect(
      await screen.findByRole('row', { name: 'Not mine' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Tasks' })).toBeVisible();
  });

  it('renders a task among the results of the search, and leaves others', async () => {
    const { TaskSearchResultListItem } = await import('..');
    const results = ['task', 'techdocs'].map(type => ({
      type,
      document: {
        title: `A ${type}`,
        text: '',
        location: `/${type}`,
        status: 'pending',
        priority: 'high',
      },
    }));
    renderTasks(
      <SearchResultListItemExtensions results={results}>
        <TaskSearchResultListItem />
      </SearchResultListItemExtensions>,
      server,
    );
    expect(await screen.findByRole('link', { name: 'A task' })).toHaveAttribute(
      'href',
      '/task',
    );
    expect(document.querySelectorAll('article')).toHaveLength(1);
  });
});
