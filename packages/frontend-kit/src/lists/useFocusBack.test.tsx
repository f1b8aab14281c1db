import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { rowsHere } from './rows';
import { useFocusBack } from './useFocusBack';

function Dialog() {
  useFocusBack();
  return <input aria-label="Status" />;
}

function show({ columns, open }: { columns: string[][]; open: boolean }) {
  return (
    <>
      <div {...rowsHere}>
        {columns.map((rows, column) => (
          <div key={column} role="grid">
            {rows.map(row => (
              <div key={row} role="row" data-key={row} tabIndex={-1}>
                {row}
              </div>
            ))}
          </div>
        ))}
      </div>
      {open && <Dialog />}
      <button>Elsewhere</button>
    </>
  );
}

const frame = () =>
  act(
    () =>
      new Promise<void>(resolve => {
        requestAnimationFrame(() => resolve());
      }),
  );

async function closeOver(row: string) {
  const before = [['one', 'two'], []];
  const { rerender } = render(show({ columns: before, open: false }));
  screen.getByText(row).focus();
  rerender(show({ columns: before, open: true }));
  screen.getByRole('textbox').focus();
  rerender(show({ columns: before, open: false }));
  await frame();
  expect(screen.getByText(row)).toHaveFocus();
  return (columns: string[][]) => rerender(show({ columns, open: false }));
}

describe('useFocusBack', () => {
  it('follows a row that goes to another place only after it had the focus', async () => {
    const move = await closeOver('one');
    move([['two'], ['one']]);
    // As the list does.
    screen.getByText('two').focus();
    await frame();
    expect(screen.getByText('one')).toHaveFocus();
  });

  it('takes the next row where it has gone', async () => {
    const move = await closeOver('one');
    move([['two'], []]);
    await frame();
    expect(screen.getByText('two')).toHaveFocus();
  });

  it('leaves the focus where the user takes it', async () => {
    const move = await closeOver('one');
    await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
    screen.getByText('two').focus();
    move([['two'], ['one']]);
    await frame();
    expect(screen.getByText('two')).toHaveFocus();
  });
});
