module.exports = {
  root: true,
  plugins: ['@backstage'],
  rules: {
    '@backstage/no-mixed-plugin-imports': 'error',
  },
};
