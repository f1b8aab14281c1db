#!/usr/bin/env node
// Leaves of Backstage's generated router the contract alone, which
// ContractRouter serves: the rest would load another validator.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'src/schema/openapi/generated/router.ts';
const END = '} as const;\n';

const text = readFileSync(FILE, 'utf8').replace(/^import .*\n/gm, '');
const end = text.indexOf(END);
if (end < 0) {
  throw new Error(`${FILE} holds no contract: generate it first`);
}
writeFileSync(FILE, text.slice(0, end + END.length));

// The generator makes the package depend on that validator, too.
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
delete manifest.dependencies['@backstage/backend-openapi-utils'];
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
