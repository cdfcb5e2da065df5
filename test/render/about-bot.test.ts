import { ComponentType } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { State } from '../../src/observe/state.ts'
import { aboutReply } from '../../src/render/about-bot.ts'
import { en } from '../../src/words/en.ts'
import { HEALTHY } from '../support/digests.ts'

/** The rows of buttons below a bot's account of itself that has these links. */
const rowsWith = (links: Partial<State['links']>) =>
  aboutReply(en, { ...HEALTHY, links: { ...HEALTHY.links, ...links } }).components
const linked = (label: string, url: string) => expect.objectContaining({ label, url })

test('every link that is known is a button of the one row', () => {
  const links = {
    source: 'https://a.example',
    privacy: 'https://b.example',
    terms: 'https://c.example',
  }
  expect(rowsWith(links)).toEqual([
    {
      type: ComponentType.ActionRow,
      components: [
        linked('Invite me', HEALTHY.links.invite),
        linked('Source', links.source),
        linked('Privacy', links.privacy),
        linked('Terms', links.terms),
      ],
    },
  ])
})

test('an address that is too long for a button is left out, not the answer', () => {
  const address = (length: number) => 'https://a.example/'.padEnd(length, 'x')
  expect(rowsWith({ privacy: address(513), terms: address(512) })).toMatchObject([
    { components: [{ label: 'Invite me' }, { label: 'Terms' }] },
  ])
})

test('what one can do comes first, as commands that there are', () => {
  const [{ description = '' } = {}] = aboutReply(en, HEALTHY).embeds ?? []
  const examples = description.split('\n\n')[0]?.split('\n') ?? []
  expect(examples).toHaveLength(3)
  for (const example of examples) {
    const [, name, options = ''] = /^`\/(\w+) ([^`]+)`/.exec(example) ?? []
    const action = commands.find((one) => one.name === name && 'action' in one)
    const named = options.split(' ').map((option) => option.split(':')[0])
    expect(Object.keys(action && 'action' in action ? (action.action?.options ?? {}) : {})).toEqual(
      expect.arrayContaining(named),
    )
  }
})
