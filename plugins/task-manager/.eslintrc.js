module.exports = require('../../eslint')(__dirname, {
  // The words are read past a folder's door, which would load what says them.
  restrictedImportPatterns: ['!../*/messages'],
});
