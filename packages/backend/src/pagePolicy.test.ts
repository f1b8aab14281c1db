import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import express from 'express';
import request from 'supertest';
import { parse } from 'yaml';

/** Later ones over those before, as Backstage lays them. */
function readConfig(...names: string[]) {
  const files = names.map(name => ({
    context: name,
    data: parse(readFileSync(resolve(__dirname, '../../..', name), 'utf8')),
  }));
  return ConfigReader.fromConfigs(files);
}

async function policyOf(...names: string[]) {
  const middleware = MiddlewareFactory.create({
    config: readConfig('app-config.yaml', ...names),
    logger: mockServices.logger.mock(),
  });
  const app = express().use(middleware.helmet(), (_req, res) => {
    res.end();
  });
  const { headers } = await request(app).get('/');
  return String(headers['content-security-policy']).split(';').sort();
}

describe('the policy of the pages', () => {
  it.each([
    ['the demo', ['app-config.demo.yaml']],
    ['the served demo', ['app-config.demo.yaml', 'app-config.serve.yaml']],
    ['production', ['app-config.production.yaml']],
  ])('lets in what the pages of %s need, and no more', async (_what, names) => {
    expect(await policyOf(...names)).toEqual([
      "base-uri 'self'",
      "connect-src 'self'",
      "default-src 'self'",
      "font-src 'self' data:",
      "form-action 'self'",
      "frame-ancestors 'self'",
      "img-src 'self' data:",
      "object-src 'none'",
      "script-src 'self' 'unsafe-eval'",
      "script-src-attr 'none'",
      "style-src 'self' 'unsafe-inline'",
      'upgrade-insecure-requests',
    ]);
  });
});
