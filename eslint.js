const createConfig = require('@backstage/cli/config/eslint-factory');

/**
 * Backstage's rules for a package, and one dialect for ours: braces always,
 * `type` for the shape of an object, `private` instead of `#`, and comments as
 * wide as the code, which prettier holds to 80 columns.
 *
 * @param {string} folder - of the package
 * @param {object} extra - what else Backstage's `createConfig` takes
 */
module.exports = (folder, extra = {}) =>
  createConfig(folder, {
    ...extra,
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
