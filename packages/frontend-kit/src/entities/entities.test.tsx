import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { EntityCombobox, EntityName, EntitySelect, PersonName, useMe } from '.';

describe('EntityName', () => {
  it('names a person as the catalog does, and leads there', async () => {
    renderInKit(<PersonName entityRef="user:default/ada" link />);
    const link = await screen.findByRole('link');
    expect(link).toHaveAttribute('href', '/catalog/default/user/ada');
  });

  it('names a service without asking the catalog, and leads nowhere', async () => {
    renderInKit(<EntityName entityRef="service:external:scanner" link />);
    expect(await screen.findByText('external:scanner')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('useMe', () => {
  function Me() {
    return <p>{useMe()?.userRef ?? 'Nobody yet'}</p>;
  }

  it('knows who is signed in', async () => {
    renderInKit(<Me />);
    expect(await screen.findByText('user:default/ada')).toBeVisible();
  });
});

describe('EntityCombobox', () => {
  const onChange = jest.fn();
  beforeEach(() => onChange.mockReset());

  function Picker() {
    const [value, setValue] = useState<string | null>(null);
    return (
      <EntityCombobox
        label="Captain"
        kinds={['User']}
        value={value}
        onChange={ref => {
          onChange(ref);
          setValue(ref);
        }}
        extra={[{ id: 'user:default/me', label: 'Me' }]}
      />
    );
  }

  it('finds by name, and keeps what was chosen', async () => {
    renderInKit(<Picker />);
    const field = await screen.findByRole('combobox', { name: /Captain/ });
    await userEvent.type(field, 'hopper');
    await userEvent.click(
      await screen.findByRole('option', { name: /Grace Hopper/ }),
    );
    expect(onChange).toHaveBeenCalledWith('user:default/grace');
    expect(field).toHaveValue('Grace Hopper');
  });

  it('takes a reference that the catalog does not know yet', async () => {
    renderInKit(<Picker />);
    const field = await screen.findByRole('combobox', { name: /Captain/ });
    await userEvent.type(field, 'group:crew');
    const option = await screen.findByRole('option', {
      name: /group:default\/crew/,
    });
    expect(option).toHaveTextContent('Not in the catalog yet');
    await userEvent.click(option);
    expect(onChange).toHaveBeenCalledWith('group:default/crew');
  });
});

describe('EntitySelect', () => {
  function Picker() {
    const [value, setValue] = useState(['user:default/ada']);
    return (
      <>
        <EntitySelect
          label="Crew"
          kinds={['User']}
          value={value}
          onChange={setValue}
        />
        <output>{value.join(' ')}</output>
      </>
    );
  }

  it('ticks several, beside those that are ticked', async () => {
    renderInKit(<Picker />);
    await userEvent.click(await screen.findByRole('button', { name: /Crew/ }));
    const list = await screen.findByRole('listbox');
    await userEvent.click(
      await within(list).findByRole('option', { name: /Grace Hopper/ }),
    );
    expect(
      screen.getByText('user:default/ada user:default/grace'),
    ).toBeVisible();
  });
});
