import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { parse, parseAllDocuments } from 'yaml';
import demoFeatures from '.';

const ROOT = resolve(__dirname, '../../..');
const AMARA = 'user:default/amara.okafor';

async function startAuth() {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      demoFeatures,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: {
            baseUrl: 'http://localhost:7007',
            listen: { host: '127.0.0.1', port: 0 },
          },
          auth: { providers: { demo: {} } },
          demo: { people: [{ ref: AMARA, displayName: 'Amara Okafor' }] },
        },
      }),
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'User',
            metadata: { name: 'amara.okafor', namespace: 'default' },
            spec: { memberOf: ['booking'] },
            relations: [
              { type: 'memberOf', targetRef: 'group:default/booking' },
            ],
          },
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'User',
            metadata: { name: 'not.listed', namespace: 'default' },
            spec: {},
          },
        ],
      }),
    ],
  });
  return request(server);
}

describe('demo sign-in', () => {
  it('signs in a person of the demo, with their groups', async () => {
    const backend = await startAuth();
    const { body, status } = await backend
      .get('/api/auth/demo/refresh')
      .set('x-portolan-demo-person', AMARA);
    expect(status).toBe(200);
    expect(body.profile.displayName).toBe('Amara Okafor');
    expect(body.backstageIdentity.identity).toMatchObject({
      userEntityRef: AMARA,
      ownershipEntityRefs: [AMARA, 'group:default/booking'],
    });
  });

  it.each([undefined, '', 'user:default/not.listed', '__proto__'])(
    'refuses %j',
    async person => {
      const backend = await startAuth();
      const call = backend.get('/api/auth/demo/refresh');
      const { status, body } = await (person === undefined
        ? call
        : call.set('x-portolan-demo-person', person));
      expect(status).toBe(401);
      expect(body.error.message).toContain('x-portolan-demo-person');
    },
  );

  it('lists only people who are in the demo catalog', () => {
    const config = parse(
      readFileSync(resolve(ROOT, 'app-config.demo.yaml'), 'utf8'),
    );
    const users = parseAllDocuments(
      readFileSync(resolve(ROOT, 'demo/catalog/organization.yaml'), 'utf8'),
    )
      .map(document => document.toJS())
      .filter(entity => entity.kind === 'User');
    expect(
      config.demo.people.map((person: { ref: string }) => person.ref).sort(),
    ).toEqual(users.map(user => `user:default/${user.metadata.name}`).sort());
  });
});
