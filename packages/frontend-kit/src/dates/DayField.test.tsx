import { CalendarDate } from '@internationalized/date';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { endOfCalendarDay } from './days';
import { EndOfDayPicker } from './EndOfDayPicker';

const onChange = jest.fn();

function Picker({ initial }: { initial: string | null }) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <EndOfDayPicker
        label="Sails on"
        clearLabel="Stay"
        value={value}
        onBegin={() => {}}
        onChange={next => {
          onChange(next);
          setValue(next);
        }}
      />
      <button>Elsewhere</button>
    </>
  );
}

async function renderPicker(initial: string | null) {
  renderInKit(<Picker initial={initial} />);
  const group = await screen.findByRole('group', { name: 'Sails on' });
  const [month] = within(group).getAllByRole('spinbutton');
  return { user: userEvent.setup(), month };
}

const endOf = (year: number, month: number, day: number) =>
  endOfCalendarDay(new CalendarDate(year, month, day));

describe('EndOfDayPicker', () => {
  beforeEach(() => onChange.mockReset());

  it('takes a day once it is typed, by its end', async () => {
    const { user, month } = await renderPicker(null);
    await user.click(month);
    await user.keyboard('12242026');
    expect(onChange).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onChange.mock.calls).toEqual([[endOf(2026, 12, 24)]]);
  });

  it('takes it when one leaves, and nothing after Escape', async () => {
    const { user, month } = await renderPicker(endOf(2026, 11, 30));
    await user.click(month);
    await user.keyboard('12{Escape}');
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(onChange).not.toHaveBeenCalled();
  });

  it('says what is wrong with a day, and keeps it', async () => {
    const { user, month } = await renderPicker(null);
    await user.click(month);
    await user.keyboard('12240026{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(/1970 to 9999/);
    await user.keyboard('{Escape}1224');
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(screen.getByRole('alert')).toHaveTextContent(/year/);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('takes the day away', async () => {
    const { user } = await renderPicker(endOf(2026, 11, 30));
    await user.click(screen.getByRole('button', { name: 'Stay' }));
    expect(onChange.mock.calls).toEqual([[null]]);
  });
});
