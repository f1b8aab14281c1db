module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // Each folder has one door, its index.ts.
  restrictedImportPatterns: ['../*/*'],
});
