import { ConfigReader } from '@backstage/config';
import { assertDemoIsLocal } from './assertDemoIsLocal';

const LOCAL = 'http://localhost:7007';

function configWith(options: {
  app?: string;
  backend?: string;
  listen?: string | { host?: string; port?: number };
}) {
  return new ConfigReader({
    app: { baseUrl: options.app ?? LOCAL },
    backend: {
      baseUrl: options.backend ?? LOCAL,
      listen: 'listen' in options ? options.listen : '127.0.0.1:7007',
    },
    auth: { providers: { demo: {} } },
  });
}

describe('assertDemoIsLocal', () => {
  it.each([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://127.1.2.3',
    'http://[::1]:3000',
    'http://[0:0:0:0:0:0:0:1]',
    'http://LOCALHOST',
    // The URL parser reads these as 127.0.0.1, as a browser does.
    'http://2130706433',
    'http://0x7f.1',
  ])('accepts the address %s', url => {
    expect(() => assertDemoIsLocal(configWith({ app: url }))).not.toThrow();
  });

  it.each([
    'http://0.0.0.0:3000',
    'http://[::]:3000',
    'http://10.0.0.5',
    'https://portal.example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.nip.io',
    'http://localhost@example.com',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:10.0.0.5]',
    'not a url',
    '',
  ])('refuses the address %s, by its key', url => {
    expect(() => assertDemoIsLocal(configWith({ app: url }))).toThrow(
      /'app.baseUrl'|app.baseUrl/,
    );
    expect(() => assertDemoIsLocal(configWith({ backend: url }))).toThrow(
      /backend.baseUrl/,
    );
  });

  it.each([
    '127.0.0.1:7007',
    { host: '127.0.0.1', port: 7007 },
    { host: '::1' },
    { host: 'localhost' },
  ])('accepts listening on %j', listen => {
    expect(() => assertDemoIsLocal(configWith({ listen }))).not.toThrow();
  });

  it.each([
    ':7007',
    '7007',
    '0.0.0.0:7007',
    { port: 7007 },
    { host: '', port: 7007 },
    { host: '0.0.0.0' },
    { host: '::' },
    { host: '::ffff:127.0.0.1' },
    { host: '192.168.1.4' },
    { host: 'portal.example.com' },
    undefined,
  ])('refuses listening on %j', listen => {
    expect(() => assertDemoIsLocal(configWith({ listen }))).toThrow(
      /'backend.listen' binds/,
    );
  });

  it('names every fault at once', () => {
    const config = configWith({
      app: 'https://a.example',
      backend: 'https://b.example',
      listen: ':7007',
    });
    expect(() => assertDemoIsLocal(config)).toThrow(
      /a\.example.*b\.example.*backend\.listen/,
    );
  });
});
