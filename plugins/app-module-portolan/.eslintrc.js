module.exports = require('../../eslint')(__dirname, {
  // Each folder has one door, its index.ts.
  restrictedImportPatterns: ['../*/*'],
});
