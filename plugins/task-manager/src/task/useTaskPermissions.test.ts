import { usePermission } from '@backstage/plugin-permission-react';
import { renderHook } from '@testing-library/react';
import { useCanCreateTask, useTaskPermissions } from './useTaskPermissions';

jest.mock('@backstage/plugin-permission-react');

const answer = jest.mocked(usePermission);
const YES = { loading: false, allowed: true };
const NO = { loading: false, allowed: false };
const LOADING = { loading: true, allowed: false };
const FAILED = { ...NO, error: new Error('Failed to fetch') };

describe('rights', () => {
  it.each([
    ['are not known before there is an answer', [LOADING], [false, false]],
    ['are not denied where nobody could be asked', [FAILED], [false, false]],
    ['are denied', [LOADING, NO], [true, false]],
    ['stay when the connection goes', [YES, FAILED], [true, true]],
    ['stay denied when it goes', [NO, FAILED], [true, false]],
    ['follow a later answer', [YES, FAILED, NO], [true, false]],
  ])('%s', (_, answers, [isKnown, canUpdate]) => {
    answer.mockReturnValue(answers[0]);
    const { result, rerender } = renderHook(() => useTaskPermissions('1'));
    for (const next of answers.slice(1)) {
      answer.mockReturnValue(next);
      rerender();
    }
    expect(result.current).toEqual({
      isKnown,
      canUpdate,
      canDelete: canUpdate,
    });
  });

  it('let one go on creating tasks without a connection', () => {
    answer.mockReturnValue(YES);
    const { result, rerender } = renderHook(useCanCreateTask);
    answer.mockReturnValue(FAILED);
    rerender();
    expect(result.current).toBe(true);
  });
});
