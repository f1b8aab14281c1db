const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const createConfig = require('@backstage/cli/config/eslint-factory');

/** Folders with an `index.ts` are entered by it, and not reached into. */
const doors = folder => {
  const src = join(folder, 'src');
  return existsSync(src)
    ? readdirSync(src)
        .filter(name => existsSync(join(src, name, 'index.ts')))
        .flatMap(name => [`./${name}/*`, `../${name}/*`, `../../${name}/*`])
    : [];
};

/**
 * Backstage's rules for a package, and one dialect for ours: braces always,
 * `type` for the shape of an object, `private` instead of `#`, comments as
 * wide as the code, which prettier holds to 80 columns, and one door for each
 * folder of `src`.
 *
 * @param {string} folder - of the package
 * @param {object} extra - what else Backstage's `createConfig` takes
 */
module.exports = (folder, extra = {}) =>
  createConfig(folder, {
    ...extra,
    restrictedImportPatterns: [
      ...doors(folder),
      ...(extra.restrictedImportPatterns ?? []),
    ],
    rules: {
      curly: ['error', 'all'],
      'max-len': ['error', { code: 1_000, comments: 80, ignoreUrls: true }],
      ...extra.rules,
    },
    restrictedSyntax: [
      {
        selector:
          ':matches(PropertyDefinition, MethodDefinition) > PrivateIdentifier',
        message: 'Write `private` instead of `#`.',
      },
      {
        selector: 'TSInterfaceDeclaration',
        message: 'Write `type` for the shape of an object.',
      },
      ...(extra.restrictedSyntax ?? []),
    ],
    overrides: [
      {
        // Backstage's own forms: what it generates, and what it reads.
        files: ['**/generated/**', '**/config.d.ts'],
        rules: { 'max-len': 'off', 'no-restricted-syntax': 'off' },
      },
      ...(extra.overrides ?? []),
    ],
  });
