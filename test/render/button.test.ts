import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { button, link } from '../../src/render/button.ts'

describe('a button', () => {
  test('that asks something carries what it asks', () => {
    expect(button('Next', 'tt1')).toEqual({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'Next',
      custom_id: 'tt1',
    })
  })

  test('can stand out', () => {
    expect(button('Show', 'ts1', ButtonStyle.Primary)).toMatchObject({ style: ButtonStyle.Primary })
  })

  test('that leads out of Discord carries where', () => {
    expect(link('Open', 'https://civitai.com/models/1')).toEqual({
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: 'Open',
      url: 'https://civitai.com/models/1',
    })
  })

  test.each([
    ['x'.repeat(81), `${'x'.repeat(79)}…`],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['two\nlines', 'two lines'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['**as it is**', '**as it is**'],
  ])('has a foreign label (%.20j) as one line of what Discord shows', (label, shown) => {
    expect(button(label, 'x').label).toBe(shown)
    expect(link(label, 'https://civitai.com').label).toBe(shown)
  })
})
