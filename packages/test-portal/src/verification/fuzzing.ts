import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PORTAL_DIR } from '../paths.ts';
import type { Session } from '../portal/session.ts';
import type { TestPortal } from '../portal/TestPortal.ts';
import { run, tail } from '../processes/run.ts';
import type { PartResult } from './Part.ts';
import type { PortalCheck } from './PluginVerification.ts';

/**
 * Cases that are made up for each operation, beside those that cover its
 * schema.
 */
const CASES = 500;
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

/**
 * Of ten paths, so many name things that exist; the others try what ids may
 * look like.
 */
const EXISTING = 0.9;

/** What is fuzzed. */
export type FuzzedContract = {
  name: string;
  pluginId: string;
  /** Path of the OpenAPI document. */
  contract: string;
  settings: NodeJS.ProcessEnv;
  /**
   * Makes things to work on. Answers ids of those that exist, by the name of
   * the path parameter that takes them.
   */
  prepare(portal: TestPortal): Promise<Record<string, string[]>>;
  /**
   * Who sends what: the operations of these paths, or all but those of these.
   */
  runs: {
    as(portal: TestPortal): Promise<Session>;
    only?: string[];
    except?: string[];
  }[];
};

/**
 * Sends every operation what its schema allows and what it forbids: no failure,
 * and no answer outside the schema.
 */
export function fuzzing(options: FuzzedContract): PortalCheck {
  const { name, pluginId, contract, settings } = options;
  return {
    name,
    settings,
    async run(portal) {
      const config = join(PORTAL_DIR, `schemathesis-${pluginId}.toml`);
      writeFileSync(config, configuration(await options.prepare(portal)));
      const results: PartResult[] = [];
      for (const { as, only = [], except = [] } of options.runs) {
        const selection = [
          ...only.flatMap(path => ['--include-path', path]),
          ...except.flatMap(path => ['--exclude-path', path]),
        ];
        const session = await as(portal);
        results.push(await fuzz({ session, contract, config, selection }));
      }
      return {
        passed: results.reduce((sum, { passed }) => sum + passed, 0),
        failed: results.reduce((sum, { failed }) => sum + failed, 0),
        details: results.map(({ details }) => details).join('\n'),
      };
    },
  };
}

/** Tells schemathesis to work on what exists. */
function configuration(existing: Record<string, string[]>): string {
  const entries = Object.entries(existing);
  const dictionaries = entries.map(
    ([name, ids]) => `${name} = { values = ${JSON.stringify(ids)} }`,
  );
  const parameters = entries.map(
    ([name]) =>
      `"path.${name}" = { dictionary = "${name}", probability = ${EXISTING} }`,
  );
  return [
    '[dictionaries]',
    ...dictionaries,
    '[parameters]',
    ...parameters,
    '',
  ].join('\n');
}

async function fuzz(options: {
  session: Session;
  contract: string;
  config: string;
  selection: string[];
}): Promise<PartResult> {
  const { session, contract, config, selection } = options;
  const result = await run(
    findSchemathesis(),
    [
      '--config-file',
      config,
      'run',
      contract,
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
  const { stdout } = result;
  const tested = Number(/Tested: (\d+)/.exec(stdout)?.[1] ?? 0);
  const failed = Number(/(\d+) failures?[, ]/.exec(stdout)?.[1] ?? 0);
  if (result.exitCode === 0 && tested > 0) {
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
