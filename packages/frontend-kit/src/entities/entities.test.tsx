import { screen, waitFor, within } from '@testing-library/react';
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

  function Picker({ start = null }: { start?: string | null }) {
    const [value, setValue] = useState<string | null>(start);
    return (
      <EntityCombobox
        label="Captain"
        noneLabel="Nobody"
        link
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

  async function openAda() {
    renderInKit(<Picker start="user:default/ada" />);
    const field = await screen.findByRole('combobox', { name: /Captain/ });
    await waitFor(() => expect(field).toHaveValue('ada'));
    await userEvent.tab();
    expect(field).toHaveFocus();
    return field;
  }

  it('has all its text selected on opening, and takes the first match by Enter', async () => {
    const field = await openAda();
    await userEvent.keyboard('gra');
    expect(field).toHaveValue('gra');
    // Nothing is found yet: what is typed stays.
    await userEvent.keyboard('{Enter}');
    expect(field).toHaveValue('gra');
    await screen.findByRole('option', { name: /Grace Hopper/ });
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant'));
    await userEvent.keyboard('{Enter}');
    expect(onChange.mock.calls).toEqual([['user:default/grace']]);
    expect(field).toHaveValue('Grace Hopper');
  });

  it('offers nobody, who can be found by name', async () => {
    const field = await openAda();
    await userEvent.click(
      await screen.findByRole('option', { name: 'Nobody' }),
    );
    expect(onChange.mock.calls).toEqual([[null]]);
    expect(field).toHaveValue('Nobody');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await userEvent.tab();
    await userEvent.click(field);
    await userEvent.keyboard('nob');
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant'));
    expect(screen.getByRole('option')).toHaveTextContent('Nobody');
  });

  it.each([
    ['it is left', '{Tab}'],
    ['Enter', '{Enter}{Tab}'],
  ])('takes an empty field for nobody once %s', async (_when, keys) => {
    const field = await openAda();
    await userEvent.keyboard(`{Backspace}${keys}`);
    expect(onChange.mock.calls).toEqual([[null]]);
    expect(field).toHaveValue('Nobody');
  });

  it('brings the value back by Escape, and where no other was chosen', async () => {
    const field = await openAda();
    await userEvent.keyboard('{Backspace}{Escape}{Tab}');
    expect(field).toHaveValue('ada');
    await userEvent.click(field);
    await userEvent.keyboard('who{Tab}');
    expect(field).toHaveValue('ada');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('changes nothing where what is chosen already is chosen again', async () => {
    renderInKit(<Picker />);
    const field = await screen.findByRole('combobox', { name: /Captain/ });
    await userEvent.click(field);
    await userEvent.keyboard('nob');
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant'));
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(field).toHaveValue('Nobody');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('leads to the page of who is chosen', async () => {
    renderInKit(<Picker start="user:default/ada" />);
    expect(
      await screen.findByRole('link', { name: 'Go to ada' }),
    ).toHaveAttribute('href', '/catalog/default/user/ada');
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
