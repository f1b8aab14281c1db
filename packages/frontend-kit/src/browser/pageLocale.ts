/**
 * How dates and numbers are written: as the user's browser would have it, if
 * that goes with the language of the page, else as that language has it. In a
 * portal that speaks English "vor 3 Tagen" is no help to anybody, and "12 Dec"
 * is one where the browser says `en-GB`.
 *
 * @returns a tag for `Intl`; `undefined`, which is the browser's, where the
 * page names no language
 * @public
 */
export function pageLocale(): string | undefined {
  const language = languageOf(document.documentElement.lang);
  return (
    navigator.languages.find(
      own => language !== undefined && languageOf(own) === language,
    ) ?? language
  );
}

/** A browser's word for its language need not be one that Intl takes. */
function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
}
