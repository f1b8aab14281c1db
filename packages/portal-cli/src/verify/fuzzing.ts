import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postJson, type Session } from 'benchmarks';
import { exec, tail } from '../lib/exec.ts';
import { CONTRACT, PORTAL_DIR } from '../lib/paths.ts';
import type { Part, PartResult } from '../lib/parts.ts';
import type { TestPortal } from './TestPortal.ts';

/** Cases that are made up for each operation, beside those that cover its schema. */
const CASES = 500;
const CONFIG = join(PORTAL_DIR, 'schemathesis.toml');
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

/** Of ten paths, so many name a task and a comment that exist; the others try what ids may look like. */
const EXISTING = 0.9;
/** Some are deleted on the way. */
const TASKS = 20;

/** Sends every operation what its schema allows and what it forbids: no failure, and no answer outside the schema. */
export function fuzzing(portal: TestPortal): Part {
  return {
    name: 'fuzzing of every operation',
    async run() {
      await prepare(await portal.person('priya.raman'));
      const runs = [
        await fuzz(await portal.person('priya.raman'), [
          '--exclude-path',
          '/findings',
        ]),
        await fuzz(await portal.service(), ['--include-path', '/findings']),
      ];
      return {
        passed: runs.reduce((sum, run) => sum + run.passed, 0),
        failed: runs.reduce((sum, run) => sum + run.failed, 0),
        details: runs.map(run => run.details).join('\n'),
      };
    },
  };
}

/** Makes tasks with a comment each, and tells schemathesis to work on them. */
async function prepare(session: Session): Promise<void> {
  const ids: string[] = [];
  const commentIds: string[] = [];
  for (let n = 0; n < TASKS; n++) {
    const { id } = await postJson(session, '/tasks', { title: `Fuzzed ${n}` });
    ids.push(id);
    commentIds.push(
      (await postJson(session, `/tasks/${id}/comments`, { body: 'First' })).id,
    );
  }
  writeFileSync(
    CONFIG,
    `[dictionaries]
ids = { values = ${JSON.stringify(ids)} }
commentIds = { values = ${JSON.stringify(commentIds)} }

[parameters]
"path.id" = { dictionary = "ids", probability = ${EXISTING} }
"path.commentId" = { dictionary = "commentIds", probability = ${EXISTING} }
`,
  );
}

async function fuzz(
  session: Session,
  selection: string[],
): Promise<PartResult> {
  const result = await exec(
    findSchemathesis(),
    [
      '--config-file',
      CONFIG,
      'run',
      CONTRACT,
      '--url',
      session.api,
      '--header',
      `Authorization: ${session.headers.authorization}`,
      '--max-examples',
      String(CASES),
      '--phases',
      'examples,coverage,fuzzing',
      '--checks',
      CHECKS.join(','),
      '--workers',
      '2',
      '--seed',
      '1',
      '--generation-database',
      'none',
      '--no-color',
      ...selection,
    ],
    { cwd: PORTAL_DIR },
  );
  const tested = Number(/Tested: (\d+)/.exec(result.stdout)?.[1] ?? 0);
  const failed = Number(/(\d+) failures?[, ]/.exec(result.stdout)?.[1] ?? 0);
  if (result.code === 0 && tested > 0) {
    return { passed: tested, failed: 0 };
  }
  return {
    passed: 0,
    failed: Math.max(failed, 1),
    details: tail(result, 200).replaceAll(/Bearer [\w.-]+/g, 'Bearer …'),
  };
}

/** The command that `.ci/run` installs, or the one of the machine. */
function findSchemathesis(): string {
  const own = join(PORTAL_DIR, 'venv/bin/schemathesis');
  return existsSync(own) ? own : 'schemathesis';
}
