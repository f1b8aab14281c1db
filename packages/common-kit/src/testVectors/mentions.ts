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
  ['`@ana\n@ben` @bo', ['user:default/bo']],
  ['`@ana\n\n@ben`', ['user:default/ana', 'user:default/ben']],
  ['[@ana](https://x.example) and [@ben]', ['user:default/ben']],
  ['Grüße an @ana! 你好@ben', ['user:default/ana', 'user:default/ben']],
  ['@ @- @@ana a@b', []],
  ['@sales/bo @sales/ @/bo', ['user:sales/bo', 'user:default/sales']],
  ['', []],
  // Code, of whatever marks and however many.
  ['double ``@ana`` and ``a ` @ana``, @bo', ['user:default/bo']],
  ['~~~ sh\n@ana\n~~~\n@bo', ['user:default/bo']],
  ['````\n```\n@ana\n```\n````\n@bo', ['user:default/bo']],
  ['Do:\n\n    @ana\n\n@bo', ['user:default/bo']],
  ['- one\n\n  ```\n  @ana\n  ```\n- @bo', ['user:default/bo']],
  ['> ```\n> @ana\n> ```\n\n@bo', ['user:default/bo']],
  ['<code>@ana</code> <pre>@ana</pre> @bo', ['user:default/bo']],
  ['one ` tick, @ana', ['user:default/ana']],
  ['- one\n\n    @ana in it', ['user:default/ana']],
  // Comments and escapes.
  ['a <!-- @ana --> b @bo', ['user:default/bo']],
  ['<!--\n@ana\n-->\n\n@bo', ['user:default/bo']],
  [String.raw`\@ana but \\@bo`, ['user:default/bo']],
  ['&#64;ana &commat;ana @bo', ['user:default/bo']],
  // Addresses, and the texts of links.
  ['https://x.example/?who=@ana @bo', ['user:default/bo']],
  ['https://x.example/(@ana) @bo', ['user:default/bo']],
  ['www.x.example/=@ana and <https://x.example/,@ana>', []],
  ['[see @ana here](https://x.example/y), @bo', ['user:default/bo']],
  ['[see @ana](https://x.example "for @ana") @bo', ['user:default/bo']],
  [
    '[see @ana][y] [@ana][] @bo\n\n[y]: https://x.example',
    ['user:default/ana', 'user:default/bo'],
  ],
  ['[see @ana][y] @bo\n\n[y]: https://x.example/@ana', ['user:default/bo']],
  ['![@ana](https://x.example/y.png) @bo', ['user:default/bo']],
  ['<a href="https://x.example">@ana</a> @bo', ['user:default/bo']],
  ['[ ] @ana (@bo)', ['user:default/ana', 'user:default/bo']],
  ['_@ana_ and __@bo__', ['user:default/ana', 'user:default/bo']],
  ['> @ana\n\n| a |\n| - |\n| @bo |', ['user:default/ana', 'user:default/bo']],
];
