module.exports = require('../../eslint')(__dirname, {
  // Each folder has one door, its index.ts; only the words are read past it,
  // since that would load what says them.
  restrictedImportPatterns: ['../*/*', '!../*/messages'],
});
