import { act, renderHook } from '@testing-library/react';
import { useSelection } from './useSelection';

const A = [{ id: 'a1' }, { id: 'a2' }];
const B = [{ id: 'b1' }];

describe('useSelection', () => {
  it('keeps what is ticked in other lists', () => {
    const { result } = renderHook(useSelection);
    act(() => result.current.change(A, 'all'));
    act(() => result.current.change(B, new Set(['b1'])));
    act(() => result.current.change(A, new Set(['a2'])));
    expect([...result.current.ids].sort()).toEqual(['a2', 'b1']);
    expect([...result.current.within(A)]).toEqual(['a2']);
    act(() => result.current.toggle('a2'));
    act(() => result.current.toggle('a1'));
    expect([...result.current.within(A)]).toEqual(['a1']);
    act(() => result.current.clear());
    expect(result.current.ids.size).toBe(0);
  });

  it('ticks all rows up to another, and leaves those that it no longer reaches', () => {
    const items = ['c1', 'c2', 'c3', 'c4', 'c5'].map(id => ({ id }));
    const { result } = renderHook(useSelection);
    const ticked = () => [...result.current.ids].sort().join(' ');
    act(() => result.current.toggle('b1'));
    act(() => result.current.change(items, new Set(['c2'])));
    act(() => result.current.extend(items, 'c5', 'c1'));
    expect(ticked()).toBe('b1 c2 c3 c4 c5');
    act(() => result.current.extend(items, 'c3'));
    expect(ticked()).toBe('b1 c2 c3');
    act(() => result.current.extend(items, 'c1'));
    expect(ticked()).toBe('b1 c1 c2');
    // From a row of its own, where nothing has been ticked in this list.
    act(() => result.current.extend(A, 'a2', 'a1'));
    expect(ticked()).toBe('a1 a2 b1 c1 c2');
    act(() => result.current.replace(['a1']));
    expect(ticked()).toBe('a1');
  });

  it('knows whether all rows that there were are ticked together', () => {
    const { result } = renderHook(useSelection);
    act(() => result.current.change(A, 'all'));
    expect(result.current.isAll).toBe(true);
    act(() => result.current.toggle('a1'));
    expect(result.current.isAll).toBe(false);
  });
});
