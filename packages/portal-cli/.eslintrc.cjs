module.exports = require('../../eslint')(__dirname, {
  overrides: [
    {
      // Files of another portal, which has what they import.
      files: ['adopter/**'],
      rules: {
        '@backstage/no-undeclared-imports': 'off',
        '@backstage/no-ui-css-imports-in-non-frontend': 'off',
      },
    },
  ],
});
