import { TIME_VECTORS } from '@portolan/common-kit/testVectors';
import { readDate } from './dates';

describe('readDate', () => {
  it.each([
    ['02/Mar/27 12:00 AM', '2027-03-02'],
    ['02/Mar/27 00:00', '2027-03-02'],
    ['2/mar/2027 0:00', '2027-03-02'],
    ['02/Mar/27', '2027-03-02'],
    ['2-Mar-27', '2027-03-02'],
    ['2027-03-02 00:00:00', '2027-03-02'],
    ['2027-03-02 0:00', '2027-03-02'],
    ['2027-03-02T00:00:00.000', '2027-03-02'],
    ['2027-03-02 12:00:00 AM', '2027-03-02'],
  ])('takes midnight of no zone for the day: %s', (text, day) => {
    expect(readDate(text)).toBe(day);
  });

  it.each([
    ['15/Aug/26 18:05', '2026-08-15T18:05:00.000Z'],
    ['15/Aug/26 9:05', '2026-08-15T09:05:00.000Z'],
    ['15/Aug/26 6:05 PM', '2026-08-15T18:05:00.000Z'],
    ['15/Aug/26 12:05 am', '2026-08-15T00:05:00.000Z'],
    ['15/Aug/26 12:05 pm', '2026-08-15T12:05:00.000Z'],
    ['15/Aug/26 00:00:01', '2026-08-15T00:00:01.000Z'],
  ])('knows both clocks: %s', (text, time) => {
    expect(readDate(text)).toBe(time);
  });

  it.each([
    ['2026-08-15T18:05:00-0330', '2026-08-15T21:35:00.000Z'],
    ['2026-08-15T18:05:00+02', '2026-08-15T16:05:00.000Z'],
    ['2026-08-15 18:05:00 +0200', '2026-08-15T16:05:00.000Z'],
    ['2026-08-15 18:05 UTC', '2026-08-15T18:05:00.000Z'],
    ['2026-08-15T18:05Z', '2026-08-15T18:05:00.000Z'],
    ['2026-08-15T00:00:00+0000', '2026-08-15T00:00:00.000Z'],
  ])('takes an offset however it is written: %s', (text, time) => {
    expect(readDate(text)).toBe(time);
  });

  it.each(TIME_VECTORS)('leaves $text to the API as it is', ({ text }) => {
    expect(readDate(text)).toBe(text);
  });

  it.each([
    '31/Feb/26',
    '31/Feb/26 10:00',
    '02/Mrz/27',
    '02/Mar/27 13:00 PM',
    '02/Mar/27 0:00 AM',
    '02/Mar/27 24:00',
    '2026-02-30 00:00',
    '2026-08-15T18:05:00+2500',
    '03/04/2026',
    `2026-08-15${' '.repeat(100)}`,
  ])('refuses %s', text => {
    expect(readDate(text)).toBeUndefined();
  });
});
