/**
 * A Markdown text, and whom it mentions.
 *
 * @public
 */
export const MENTION_VECTORS: readonly (readonly [
  string,
  readonly string[],
])[] = [
  [
    'Ask @ana, @default/Ben and @user:ops/cleo.',
    ['user:default/ana', 'user:default/ben', 'user:ops/cleo'],
  ],
  ['@ana (@ana) *@ana*', ['user:default/ana']],
  [
    'Was it @ana_? Or @bo--, @cleo...',
    ['user:default/ana', 'user:default/bo', 'user:default/cleo'],
  ],
  ['mail ana@example.com or see https://x.example/@ana', []],
  ['`@ana` and\n```\n@ben\n```\n@cleo', ['user:default/cleo']],
  ['`@ana` and\n```\n@bo\n``` and ana@example.com', []],
  ['```\n@ben never closed', []],
  ['`@ana\n@ben`', ['user:default/ana', 'user:default/ben']],
  [
    '[@ana](https://x.example) and [@ben]',
    ['user:default/ana', 'user:default/ben'],
  ],
  ['Grüße an @ana! 你好@ben', ['user:default/ana', 'user:default/ben']],
  ['@ @- @@ana a@b', []],
  ['@sales/bo @sales/ @/bo', ['user:sales/bo', 'user:default/sales']],
  ['', []],
];

/**
 * A Markdown text, and what becomes of it when `user:default/ana` is replaced
 * by ANA and nobody else is by anything.
 *
 * @public
 */
export const REPLACEMENT_VECTORS: readonly (readonly [string, string])[] = [
  ['Ask @ana. or @bo, not `@ana`', 'Ask ANA. or @bo, not `@ana`'],
  ['@Ana, @default/ana and @user:default/ana', 'ANA, ANA and ANA'],
  ['[@ana](https://x.example) (@ana)', '[@ana](https://x.example) (ANA)'],
  ['```\n@ana', '```\n@ana'],
  ['ana@ana @ana/x', 'ana@ana @ana/x'],
];
