import { pageLocale } from './pageLocale';

describe('pageLocale', () => {
  afterEach(() => {
    document.documentElement.lang = '';
    jest.restoreAllMocks();
  });

  it.each([
    ['en', ['en-GB', 'en'], 'en-GB'],
    ['en', ['de-DE', 'de'], 'en'],
    ['en', ['de-DE', 'en-AU'], 'en-AU'],
    ['de', ['en-US', 'C'], 'de'],
    ['', ['en-US'], undefined],
  ])('of a page in %p and a browser in %p', (lang, languages, locale) => {
    document.documentElement.lang = lang;
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
    expect(pageLocale()).toBe(locale);
  });
});
