import { configApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { render } from '@testing-library/react';
import { DocumentTitle } from './DocumentTitle';

it('names the tab after what was shown last, until that goes', () => {
  const config = mockApis.config({ data: { app: { title: 'Portal' } } });
  const show = (task?: string) => (
    <TestApiProvider apis={[[configApiRef, config]]}>
      <DocumentTitle title="Tasks" />
      {task && <DocumentTitle title={task} />}
    </TestApiProvider>
  );
  const { rerender } = render(show());
  expect(document.title).toBe('Tasks | Portal');
  rerender(show('Rotate keys'));
  expect(document.title).toBe('Rotate keys | Portal');
  rerender(show());
  expect(document.title).toBe('Tasks | Portal');
});
