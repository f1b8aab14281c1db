import { matching } from './items';

describe('the items of the palette', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['Sécurité', 'securite'],
    ['Istanbul', 'İstanbul'],
    ['กิน', 'กิน'],
  ])('finds %s by %s', (title, typed) => {
    expect(matching([{ id: '1', title }], typed)).toHaveLength(1);
  });

  it('takes the vowel signs of a script for letters', () => {
    expect(matching([{ id: '1', title: 'กิน' }], 'กัน')).toEqual([]);
  });
});
