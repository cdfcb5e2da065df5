import { describe, expect, test } from 'vitest'
import { excerptOf } from '../../../src/civitai/rated/excerpt.ts'

const NAME = 'Quiet  Canvas - Ink'

describe('the excerpt of a description', () => {
  test.each([
    ['a heading', '<h1>Quiet Canvas - Ink</h1><p>A soft look.</p>', 'A soft look.'],
    ['a paragraph', '<p>quiet canvas - ink</p><p>A soft look.</p>', 'A soft look.'],
    ['a title before a colon', '<p>Quiet Canvas - Ink: a look</p>', 'a look'],
    ['all there is', '<p>Quiet Canvas - Ink!</p>', ''],
  ])('leaves the name out where it is %s', (_, html, text) => {
    expect(excerptOf(html, NAME, 100)).toBe(text)
  })

  test.each([
    ['of a sentence', 'Quiet Canvas - Ink is a soft look.'],
    ['of another name', 'Quiet Canvas - Ink 2: a soft look.'],
    ['of a longer name', 'Quiet Canvas - Inkling: a soft look.'],
    ['of a heading that goes on', 'Quiet Canvas - Ink - now with more ink.'],
  ])('keeps it where it is the beginning %s', (_, text) => {
    expect(excerptOf(`<p>${text}</p>`, NAME, 100)).toBe(text)
  })

  test('is as long as one without the name in it', () => {
    const html = `<h1>Quiet Canvas - Ink</h1>${'x'.repeat(500)}`
    expect(excerptOf(html, NAME, 100)).toMatch(/^x{90,100}$/)
  })
})
