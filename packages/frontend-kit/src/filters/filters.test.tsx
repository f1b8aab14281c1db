import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import {
  FilterBar,
  FilterTags,
  IgnoredFilters,
  SearchText,
  TextsFilter,
} from '.';

type Filter = {
  kind?: string[];
  q?: string;
  from?: string;
  to?: string;
};

function Bar({ initial = {} }: { initial?: Filter }) {
  const [filter, setFilter] = useState<Filter>(initial);
  const searchRef = useRef<HTMLDivElement>(null);
  const change = (next: Filter) => setFilter({ ...filter, ...next });
  return (
    <>
      <FilterBar
        search={
          <SearchText
            label="Find boats"
            fieldLabel="Search boats"
            placeholder="Search"
            value={filter.q ?? ''}
            maxLength={20}
            onChange={q => change({ q: q || undefined })}
            searchRef={searchRef}
          />
        }
        main={() => <button>Status</button>}
        more={
          <TextsFilter
            label="Kinds"
            value={filter.kind ?? []}
            onChange={kind => change({ kind })}
          />
        }
        count={filter.kind?.length ?? 0}
        tags={
          <FilterTags
            filter={filter}
            setFilter={change}
            shownElsewhere={['q']}
            toldBy={{ to: 'from' }}
            describe={({ value }) => ({ text: `a ${value}` })}
          />
        }
      />
      <output>{JSON.stringify(filter)}</output>
    </>
  );
}

describe('FilterBar', () => {
  it('takes filters from the dialog, shows them, and drops them one by one', async () => {
    renderInKit(<Bar />);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'More filters' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Filters' });
    const field = within(dialog).getByRole('textbox', { name: /Kinds/ });
    await user.type(field, 'brig, sloop{Enter}');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    const set = screen.getByRole('grid', { name: 'Filters that are set' });
    expect(within(set).getAllByRole('row')).toHaveLength(2);
    const brig = within(set).getByRole('row', { name: /a brig/ });
    await user.click(within(brig).getByRole('button'));
    expect(screen.getByText('{"kind":["sloop"]}')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(screen.getByText('{}')).toBeInTheDocument();
  });

  it('tells the ends of a period by one tag, whose cross takes both away', async () => {
    renderInKit(<Bar initial={{ kind: ['brig'], from: 'May', to: 'June' }} />);
    const may = await screen.findByRole('row', { name: /a May/ });
    expect(screen.queryByRole('row', { name: /a June/ })).toBeNull();
    await userEvent.click(within(may).getByRole('button'));
    expect(screen.getByText('{"kind":["brig"]}')).toBeInTheDocument();
  });

  it('tells the end of a period that has no beginning', async () => {
    renderInKit(<Bar initial={{ to: 'June' }} />);
    const june = await screen.findByRole('row', { name: /a June/ });
    await userEvent.click(within(june).getByRole('button'));
    expect(screen.getByText('{}')).toBeInTheDocument();
  });

  it('searches once one pauses, and shows no tag for that', async () => {
    renderInKit(<Bar />);
    const search = await screen.findByRole('search', { name: 'Find boats' });
    await userEvent.type(within(search).getByRole('searchbox'), ' reef ');
    expect(await screen.findByText('{"q":"reef"}')).toBeInTheDocument();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });
});

describe('IgnoredFilters', () => {
  it('names a few of what a link asks for in vain', async () => {
    const filters = ['a=1', 'b=2', `c=${'x'.repeat(99)}`, 'd=4'];
    renderInKit(<IgnoredFilters filters={filters} />);
    expect(await screen.findByRole('status')).toHaveTextContent(
      `This link asks for a=1, b=2, c=${'x'.repeat(
        58,
      )}, …, which the page does not know. They are left out.`,
    );
  });
});
