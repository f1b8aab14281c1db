import { toSearchParams } from '@portolan/common-kit';
import { fireEvent, screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { renderInKit } from '../__testUtils__/renderInKit';
import {
  dateOrTime,
  flag,
  ignoredFilters,
  oneOf,
  readFilters,
  someOf,
  text,
  texts,
  useUrlFilters,
  useUrlState,
} from '.';
import { listActive, withoutActive } from './filters';
import type { FilterFields } from '.';

type Filter = {
  kind?: ('brig' | 'sloop')[];
  harbour?: string[];
  captain?: string;
  from?: string;
  sunk?: boolean;
  side?: 'port' | 'starboard';
};

const FIELDS: FilterFields<Filter> = {
  kind: someOf(['brig', 'sloop']),
  harbour: texts(),
  captain: text(8),
  from: dateOrTime(),
  sunk: flag(),
  side: oneOf(['port', 'starboard']),
};

const read = (query: string) => readFilters(new URLSearchParams(query), FIELDS);

const ignored = (query: string) =>
  ignoredFilters(new URLSearchParams(query), FIELDS);

describe('filters in an address', () => {
  it('are read back as they were written', () => {
    const filter: Filter = {
      kind: ['sloop'],
      harbour: ['Genoa, old', 'a&b'],
      captain: '100% "x"',
      from: '2026-12-01T08:00:00Z',
      sunk: true,
      side: 'port',
    };
    expect(read(toSearchParams(filter).toString())).toEqual(filter);
  });

  it('are left out where they are not understood', () => {
    const query = 'kind=raft&from=soon&sunk=1&side=up&harbour=&other=x';
    expect(read(query)).toEqual({});
    expect(ignored(query)).toEqual([
      'kind=raft',
      'from=soon',
      'sunk=1',
      'side=up',
    ]);
    expect(ignored('kind=brig&sunk=false&from=2026-12-01')).toEqual([]);
  });

  it('hold no more than an API takes', () => {
    const many = Array.from({ length: 150 }, (_, n) => `harbour=h${n}`);
    const { harbour, captain } = read(`${many.join('&')}&captain=0123456789`);
    expect(harbour).toHaveLength(100);
    expect(captain).toBe('01234567');
  });

  it('go value by value', () => {
    const filter: Filter = { kind: ['brig', 'sloop'], sunk: true };
    const [brig, sloop, sunk] = listActive(filter);
    expect(brig).toEqual({ id: 'kind:brig', name: 'kind', value: 'brig' });
    expect(withoutActive(filter, [brig])).toEqual({ kind: ['sloop'] });
    expect(withoutActive(filter, [brig, sloop, sunk])).toEqual({
      kind: undefined,
      sunk: undefined,
    });
  });
});

describe('useUrlFilters', () => {
  function Kinds() {
    const [filter, setFilter] = useUrlFilters(FIELDS);
    const { search } = useLocation();
    return (
      <button onClick={() => setFilter({ kind: undefined, sunk: true })}>
        {`${filter.kind} at ${search}`}
      </button>
    );
  }

  it('reads and changes the filters of the address', async () => {
    renderInKit(<Kinds />, '/?kind=brig&kind=raft');
    const button = await screen.findByRole('button', { name: /^brig at / });
    fireEvent.click(button);
    expect(button).toHaveTextContent('undefined at ?sunk=true');
  });
});

describe('useUrlState', () => {
  const codec = {
    parse: (params: URLSearchParams) => ({ knots: params.get('knots') ?? '' }),
    format: ({ knots }: { knots: string }) =>
      toSearchParams({ knots }).toString(),
  };

  function Speed() {
    const [{ knots }, setState] = useUrlState(codec);
    const { search } = useLocation();
    return (
      <button onClick={() => setState({ knots: `${knots}1` })}>
        {`${knots} at ${search}`}
      </button>
    );
  }

  it('lives in the address', async () => {
    renderInKit(<Speed />, '/?knots=7');
    const button = await screen.findByRole('button', { name: '7 at ?knots=7' });
    fireEvent.click(button);
    expect(button).toHaveTextContent('71 at ?knots=71');
  });
});
