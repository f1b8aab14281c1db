import { sortKey } from '@portolan/common-kit';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { LabelsEditor, LabelTags } from '.';

function Editor({ isClosed }: { isClosed?: boolean }) {
  const [value, setValue] = useState(['fast']);
  return (
    <LabelsEditor
      label="Labels"
      value={value}
      onChange={setValue}
      draft={{ scope: 'boats', name: 'label' }}
      limits={{ labels: 3, labelLength: 5 }}
      fullText="No more than 3"
      isClosed={isClosed}
      find={async text =>
        ['stead', 'fast', 'aster', 'Été'].filter(item =>
          sortKey(item).includes(sortKey(text)),
        )
      }
    />
  );
}

const tags = () => screen.getAllByRole('row').map(row => row.textContent);

describe('LabelsEditor', () => {
  it('takes any text, or a known one, up to the limit', async () => {
    renderInKit(<Editor />);
    const user = userEvent.setup();
    const field = await screen.findByRole('combobox', { name: /Labels/ });
    await user.type(field, 'st');
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'stead',
      'aster',
      'Add “st”',
    ]);
    await user.keyboard('{Escape}');
    await user.clear(field);
    await user.type(field, 'seawo,fast,new');
    await user.tab();
    expect(tags()).toEqual(['fast', 'seawo', 'new']);
    expect(field).toBeDisabled();
    expect(screen.getByText('No more than 3')).toBeVisible();
    const seawo = screen.getByRole('row', { name: 'seawo' });
    await user.click(within(seawo).getByRole('button'));
    expect(tags()).toEqual(['fast', 'new']);
  });

  it('takes the first of the list by Enter, and what is typed by a comma', async () => {
    renderInKit(<Editor />);
    const user = userEvent.setup();
    const field = await screen.findByRole('combobox', { name: /Labels/ });
    await user.type(field, 'aste{Enter}');
    await waitFor(() => expect(tags()).toEqual(['fast', 'aster']));
    expect(field).toHaveValue('');
    await user.type(field, 'st,');
    await user.tab();
    await waitFor(() => expect(tags()).toEqual(['fast', 'aster', 'st']));
  });

  it.each([[false], [true]])(
    'offers and takes a label that is typed without its accents (closed: %s)',
    async isClosed => {
      renderInKit(<Editor isClosed={isClosed} />);
      const user = userEvent.setup();
      const field = await screen.findByRole('combobox', { name: /Labels/ });
      await user.type(field, 'ete');
      const options = await screen.findAllByRole('option');
      expect(options.map(({ textContent }) => textContent)).toEqual(['Été']);
      await user.keyboard('{Enter}');
      await waitFor(() => expect(tags()).toEqual(['fast', 'Été']));
    },
  );

  it('takes nothing that there is not, where one only looks for labels', async () => {
    renderInKit(<Editor isClosed />);
    const user = userEvent.setup();
    const field = await screen.findByRole('combobox', { name: /Labels/ });
    await user.type(field, 'stea{Enter}');
    await waitFor(() => expect(tags()).toEqual(['fast', 'stead']));
    await user.type(field, 'seaw{Enter}');
    expect(await screen.findByText('No label holds “seaw”')).toBeVisible();
    await user.tab();
    expect(field).toHaveValue('seaw');
    expect(tags()).toEqual(['fast', 'stead']);
  });

  it('cuts no label that is too long, but says so and keeps it', async () => {
    renderInKit(<Editor />);
    const user = userEvent.setup();
    const field = await screen.findByRole('combobox', { name: /Labels/ });
    await user.type(field, 'seaworthy{Enter}');
    expect(field).toHaveValue('seaworthy');
    expect(screen.getByRole('alert')).toHaveTextContent(
      '4 characters too many: 5 are allowed',
    );
    expect(tags()).toEqual(['fast']);
  });

  it('makes labels of what is pasted together, and keeps those without room', async () => {
    renderInKit(<Editor />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('combobox', { name: /Labels/ }));
    await user.paste('tidal, calm; slow');
    await user.keyboard('{Enter}');
    await user.tab();
    expect(tags()).toEqual(['fast', 'tidal', 'calm']);
    expect(screen.getByRole('combobox', { name: /Labels/ })).toHaveValue(
      'slow',
    );
  });
});

describe('LabelTags', () => {
  it('counts those without room', async () => {
    renderInKit(<LabelTags labels={['a', 'b', 'c', 'd']} max={2} />);
    const list = await screen.findByRole('list', { name: 'Labels' });
    const items = within(list).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'a',
      'b',
      '+2',
    ]);
    expect(items[2]).toHaveAttribute('title', 'c, d');
  });
});
