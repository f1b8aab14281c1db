import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { LabelsEditor, LabelTags } from '.';

function Editor() {
  const [value, setValue] = useState(['fast']);
  return (
    <LabelsEditor
      label="Labels"
      value={value}
      onChange={setValue}
      limits={{ labels: 3, labelLength: 5 }}
      fullText="No more than 3"
      findKnown={() => ['steady', 'fast']}
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
      'steady',
      'Add “st”',
    ]);
    await user.keyboard('{Escape}');
    await user.clear(field);
    await user.type(field, 'seaworthy,fast,new');
    await user.tab();
    expect(tags()).toEqual(['fast', 'seawo', 'new']);
    expect(field).toBeDisabled();
    expect(screen.getByText('No more than 3')).toBeVisible();
    const seawo = screen.getByRole('row', { name: 'seawo' });
    await user.click(within(seawo).getByRole('button'));
    expect(tags()).toEqual(['fast', 'new']);
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
