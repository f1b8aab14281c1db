import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { MENTION_VECTORS } from '@portolan/common-kit/testVectors';
import { isCheap } from './isCheap';
import { Markdown } from '.';

const N = 65_536;

const COSTLY: [string, string][] = [
  ...['[', '![', '[a]', '[a](b) ', '[a](b "', '<!-- ', '<', '<?', '<![CDATA['],
  ...['*a ', '_a ', '~a ', '- a\n', '1. a\n', 'a\n\n', '# a\n', '> a\nb\n'],
  ...['www.a.b ', 'a@b.c ', 'a.', 'a+', '[^a]', '***\n', '`', '\\', '&amp;'],
].map(mark => [`many ${JSON.stringify(mark)}`, mark.repeat(N / mark.length)]);

const DEEP: [string, string][] = [
  ['divs', '<div>'.repeat(2_000)],
  ['quotes', `${'>'.repeat(2_000)} deep`],
  ['lists', `${'- '.repeat(500)}deep`],
  ['mixed', `${'> - '.repeat(300)}deep`],
  ['ticks', Array.from({ length: 340 }, (_, n) => '`'.repeat(n + 1)).join(' ')],
  [
    'indented lists',
    Array.from({ length: 300 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n'),
  ],
  ['cells', `${'|a'.repeat(900)}\n${'|-'.repeat(900)}\n${'|b\n'.repeat(900)}`],
];

function renderText(text: string) {
  renderInKit(
    <>
      <p>Beside it</p>
      <Markdown text={text} />
    </>,
  );
  return screen.findByText('Beside it');
}

describe('a text costs only its own place', () => {
  it.each([...COSTLY, ...DEEP])('of %s', async (_name, text) => {
    const begun = performance.now();
    expect(await renderText(text)).toBeVisible();
    // Less than 200 ms in a browser; tests share their machine.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('reads what people write as Markdown, however long', () => {
    const log = `\`\`\`\n${'[INFO] <main> started *\n'.repeat(2_000)}\`\`\`\n`;
    const links = '- see [the docs](https://e.test/a_b) and *this*\n'.repeat(
      200,
    );
    expect(isCheap(log)).toBe(true);
    expect(isCheap(links)).toBe(true);
    expect(
      isCheap(`${'Words and **more** words. '.repeat(200)}\n\n`.repeat(9)),
    ).toBe(true);
  });
});

describe('mentions on the page', () => {
  it.each(MENTION_VECTORS.filter(([text]) => /@ana\b/.test(text)))(
    'are those that are told: %j',
    async (text, refs) => {
      const asAda = text.replace(/ana\b/g, 'ada');
      renderInKit(
        <>
          <Markdown text="Ask @grace" />
          <Markdown text={asAda} />
        </>,
      );
      await screen.findByRole('link', { name: /^@Grace/ });
      const isTold = refs.includes('user:default/ana');
      await waitFor(() =>
        expect(
          screen.queryAllByRole('link', { name: /^@Ada Lovelace/ }).length > 0,
        ).toBe(isTold),
      );
      expect(document.body.textContent).not.toContain('](/catalog');
    },
  );
});

describe('task lists', () => {
  const TEXT = '# Plan\n\n- [ ] chart it\n  1. [x] buy *ink*\n\n> * [ ] sail';

  function List() {
    const [text, setText] = useState(TEXT);
    return (
      <>
        <Markdown text={text} onTick={setText} />
        <output>{text}</output>
      </>
    );
  }

  it('are ticked where they are shown, by boxes with names', async () => {
    renderInKit(<List />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('checkbox', { name: 'chart it' }));
    await user.click(screen.getByRole('checkbox', { name: 'buy ink' }));
    await user.click(screen.getByRole('checkbox', { name: 'sail' }));
    expect(screen.getByRole('status').textContent).toBe(
      '# Plan\n\n- [x] chart it\n  1. [ ] buy *ink*\n\n> * [x] sail',
    );
  });

  it('can only be read where nobody may change them', async () => {
    renderInKit(<Markdown text={TEXT} />);
    expect(
      await screen.findByRole('checkbox', { name: 'buy ink' }),
    ).toBeDisabled();
  });
});
