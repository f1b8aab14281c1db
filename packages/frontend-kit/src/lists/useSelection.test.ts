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
});
