import { renderInTestApp } from '@backstage/frontend-test-utils';
import { waitFor } from '@testing-library/react';
import { languageModule } from '.';

it('names the language of the page, whatever page it is', async () => {
  const language = { defaultLanguage: 'de', availableLanguages: ['en', 'de'] };
  renderInTestApp(<p>Seite</p>, {
    features: [languageModule],
    config: {
      app: { extensions: [{ 'api:app/app-language': { config: language } }] },
    },
  });
  await waitFor(() => expect(document.documentElement.lang).toBe('de'));
});
