import {
  createFrontendModule,
  createTranslationMessages,
  createTranslationResource,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { screen } from '@testing-library/react';
import { PortalHome } from '../home/PortalHome';
import { portalTranslationRef as ref } from './portalTranslationRef';

const de = createTranslationMessages({
  ref,
  full: false,
  messages: {
    'home.helloTo': 'Hallo, {{name}}',
    'home.links.docs': 'Anleitungen',
  },
});
const translations = { de: async () => ({ default: de }) };

const german = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'portal',
      params: { resource: createTranslationResource({ ref, translations }) },
    }),
  ],
});
const language = { defaultLanguage: 'de', availableLanguages: ['en', 'de'] };

it('gives the app the words of a portal, and leaves the others English', async () => {
  renderInTestApp(<PortalHome widgets={[]} />, {
    features: [german],
    config: {
      app: { extensions: [{ 'api:app/app-language': { config: language } }] },
    },
    apis: [
      [identityApiRef, mockApis.identity({ displayName: 'Amara Okafor' })],
    ],
  });
  expect(
    await screen.findByRole('heading', { name: 'Hallo, Amara' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Anleitungen' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Systems' })).toBeVisible();
});
