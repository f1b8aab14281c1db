import {
  NO_TIME_VECTORS,
  TIME_VECTORS,
} from '@portolan/common-kit/testVectors';
import { checkTime } from './checkTime';

describe('checkTime', () => {
  it.each(TIME_VECTORS)('reads $text', ({ text, begin, end }) => {
    expect(checkTime('dueAfter', text, 'begin')).toBe(begin);
    expect(checkTime('dueDate', text, 'end')).toBe(end);
  });

  it.each(NO_TIME_VECTORS)('refuses %j, and names the field', text => {
    expect(() => checkTime('dueDate', text, 'end')).toThrow(/^dueDate must be/);
  });
});
