import { mockApis } from '@backstage/frontend-test-utils';
import { pluginRequestInterceptor } from './pluginRequestInterceptor';

const intercept = pluginRequestInterceptor({
  discoveryApi: mockApis.discovery({ baseUrl: 'https://backend.example' }),
  identityApi: mockApis.identity({ token: 'a-token' }),
  pluginId: 'boats',
  origin: 'https://portal.example',
});

describe('pluginRequestInterceptor', () => {
  it.each(['/boats?q=a%20b', 'https://portal.example/boats?q=a%20b'])(
    'sends %s to the plugin, as the person who is signed in',
    async url => {
      await expect(
        intercept({ url, headers: { accept: 'application/json' } }),
      ).resolves.toEqual({
        url: 'https://backend.example/api/boats/boats?q=a%20b',
        headers: {
          accept: 'application/json',
          Authorization: 'Bearer a-token',
        },
      });
    },
  );

  it('keeps a token that was entered by hand', async () => {
    const headers = { Authorization: 'Bearer by-hand' };
    const request = await intercept({ url: '/boats', headers });
    expect(request.headers).toEqual(headers);
  });

  it.each([
    'https://elsewhere.example/boats',
    '//elsewhere.example/boats',
    'http://portal.example/boats',
    'https://portal.example:8443/boats',
    'https://portal.example@elsewhere.example/boats',
  ])('leaves the request to %s as it is', async url => {
    const request = { url, headers: { accept: '*/*' } };
    await expect(intercept(request)).resolves.toEqual(request);
  });

  it('leaves the loading of a definition as it is', async () => {
    const request = { url: '/schema.yaml', loadSpec: true };
    await expect(intercept(request)).resolves.toEqual(request);
  });
});
