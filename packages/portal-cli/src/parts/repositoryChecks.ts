import type { Part } from 'test-portal';
import { boundaries } from './boundaries.ts';
import { documents } from './documents.ts';
import { packages } from './packages.ts';
import { completeness } from './pluginChecks.ts';
import { lockFiles, secrets } from './secrets.ts';

/**
 * Checks of all tracked files, and of the documents that describe the portal.
 */
export const repositoryChecks: Part[] = [
  lockFiles,
  secrets,
  packages,
  boundaries,
  completeness,
  documents,
];
