import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/**
 * Tells screen readers and spell checkers the language of the page: Backstage
 * leaves it as the page was delivered.
 */
export function DocumentLanguage(): null {
  const languages = useApi(appLanguageApiRef);
  useEffect(() => {
    const show = ({ language }: { language: string }) => {
      document.documentElement.lang = language;
    };
    show(languages.getLanguage());
    const subscription = languages.language$().subscribe(show);
    return () => subscription.unsubscribe();
  }, [languages]);
  return null;
}
