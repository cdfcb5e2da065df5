import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/civitai/rated/plain-text.ts'

describe('the plain text of a description', () => {
  test.each([
    ['a paragraph', '<p>Hello <strong>there</strong>!</p>', 'Hello there!'],
    ['paragraphs', '<p>one</p><p>two</p>three<br>four', 'one · two · three · four'],
    [
      'sentences',
      '<p>One.</p><p>“Two?”</p><p>等等。</p><p>four: </p>five',
      'One. “Two?” 等等。 four: five',
    ],
    ['per cent', '<p>at 80%</p><p>or so</p>', 'at 80% · or so'],
    ['headings', '<h1>Ink</h1><p>a look</p><h2>How?</h2>so', 'Ink — a look · How? so'],
    ['a heading alone', '<h1>Ink</h1>', 'Ink'],
    ['a list', '<p>with</p><ul><li>a</li><li><p>b</p></li><li>c.</li></ul>d', 'with · a; b; c. d'],
    ['a list of lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', 'a; b; c'],
    ['rows of signs', '<p>one</p><hr><p>-----</p><p>★ ★ ★</p><p>two</p>', 'one · two'],
    ['a line of an address', '<p>one</p><p>https://evil.example</p><p>two</p>', 'one · two'],
    ['entities', '&lt;lora:x&gt; &amp; more &nbsp; x', '<lora:x> & more x'],
    ['what is no text', '<script>alert(1)</script><style>p{}</style>seen', 'seen'],
    ['a link', '<a href="javascript:alert(1)">press</a>', 'press'],
    ['addresses', 'see https://evil.example/x?y and discord.gg/abc now', 'see and now'],
    ['what never ends', '<p>open <b>and', 'open and'],
    ['nothing', '', ''],
  ])('of %s', (_, html, text) => {
    expect(plainText(html, 100)).toBe(text)
  })

  test('is cut, but not within a character', () => {
    expect(plainText('ab😀', 3)).toBe('ab')
    expect(plainText('x'.repeat(500), 100)).toHaveLength(100)
  })

  test('costs nothing for twenty thousand nested tags', () => {
    const nested = `${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`
    expect(plainText(`before ${nested}`, 100)).toContain('before')
  })

  test('has no address in it, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (html) => {
        const text = plainText(`${html} https://a.example/${html}`, 600)
        expect(text).not.toMatch(/https?:\/\/\S/)
        expect(text.isWellFormed()).toBe(true)
      }),
    )
  })
})
