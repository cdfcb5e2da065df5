import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { register, registrationOf } from '../../src/discord/register.ts'
import { whole } from '../../src/option.ts'
import { en } from '../../src/words/en.ts'
import { lookThat } from '../support/dispatch.ts'

const look = lookThat(async () => ({}), { suggest: async () => [] })
const PRIVATE = { name: 'private', type: 5, description: en.privateOption }

describe('the registration of a command', () => {
  test('is what Discord needs to know of it, and nothing of its buttons', () => {
    expect(registrationOf([look])).toEqual([
      {
        type: 1,
        name: 'look',
        description: 'an example',
        options: [
          { name: 'name', type: 3, description: 'a name', max_length: 20, autocomplete: true },
          {
            name: 'colour',
            type: 3,
            description: 'a colour',
            choices: [
              { name: 'red', value: 'red' },
              { name: 'green', value: 'green' },
            ],
          },
          PRIVATE,
        ],
        contexts: [0, 1, 2],
        integration_types: [0, 1],
      },
    ])
  })

  test('offers no privacy where the answer always is private', () => {
    const [registered] = registrationOf([{ ...look, action: { ...look.action, private: true } }])
    expect(registered).toMatchObject({ options: [{ name: 'name' }, { name: 'colour' }] })
    expect(registered).not.toMatchObject({ options: expect.arrayContaining([PRIVATE]) })
  })

  test('is a name alone where it is used on messages', () => {
    const command = { kind: 'message', name: 'Read picture', run: async () => ({}) } as const
    expect(registrationOf([command])).toEqual([
      { type: 3, name: 'Read picture', contexts: [0, 1, 2], integration_types: [0, 1] },
    ])
  })

  test('is none where an option has no description', () => {
    const options = { page: whole({ code: 'p', min: 1, max: 9 }) }
    const action = { ...look.action, options }
    expect(() => registrationOf([{ ...look, action }])).toThrow('page has no description')
  })

  test('keeps the order of the list', () => {
    const named = { ...look, name: 'aaa' }
    const names = registrationOf([look, named]).map(({ name }) => name)
    expect(names).toEqual(['look', 'aaa'])
  })

  test('is put as one list', async () => {
    const put: unknown[] = []
    const rest = {
      async put(path: string, options?: unknown) {
        put.push([path, options])
      },
    }
    await register(rest, '900', registrationOf([look]))
    expect(put).toEqual([['/applications/900/commands', { body: registrationOf([look]) }]])
  })

  test.each([
    [undefined, {}],
    ['text', {}],
    [[], {}],
    [
      [
        { id: '11', name: 'look', type: 1 },
        { id: '12', name: 'top' },
        { id: '13', name: 'Read picture', type: 3 },
        { id: 14, name: 'odd', type: 1 },
        null,
      ],
      { look: '11', top: '12' },
    ],
  ])('yields the ids of slash commands: %j', async (answer, ids) => {
    const known = await register({ put: async () => answer }, '900', registrationOf([look]))
    expect(Object.fromEntries(known)).toEqual(ids)
  })
})

test('/top is registered with every option, each one optional', () => {
  const top = registrationOf(commands).find(({ name }) => name === 'top')
  expect(top).toMatchObject({
    description: en.topDescription,
    options: [
      { name: 'sort', type: 3, description: en.sortOption },
      { name: 'period', type: 3, description: en.periodOption },
      { name: 'type', type: 3, description: en.typeOption },
      { name: 'base', type: 3, max_length: 30, autocomplete: true },
      { name: 'tag', type: 3, max_length: 50, autocomplete: true },
      PRIVATE,
    ],
  })
  expect(JSON.stringify(top)).not.toContain('required')
})
