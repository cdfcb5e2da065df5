import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Call, Given, Option, Suggestion } from '../src/command.ts'
import { Problem } from '../src/problem.ts'
import { callFor } from './support/call.ts'
import { never } from './support/catalogue.ts'
import { dispatchOf, lookThat, REFERENCE } from './support/dispatch.ts'

type Suggest = NonNullable<Option<string>['suggest']>

const call = callFor<Given>({ name: 'x' }, { path: 'look' })
const named = (...names: readonly string[]): readonly Suggestion[] =>
  names.map((name) => ({ name, value: name }))

/** What is suggested for `name` by an option that suggests so. */
function suggesting(suggest: Suggest, catalogue: Parameters<typeof dispatchOf>[1] = {}) {
  const { suggest: ask, bugs } = dispatchOf(
    lookThat(async () => ({}), { suggest }),
    catalogue,
  )
  return { ask: (option = 'name', path = 'look') => ask({ ...call, path }, option, 'ty'), bugs }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('suggestions', () => {
  test('are those of the option that is typed, by what is typed and the whole call', async () => {
    const seen: { typed: string; call: Call<Given> }[] = []
    const { ask } = suggesting(async (typed, call) => {
      seen.push({ typed, call })
      return named('one', 'two')
    })
    expect(await ask()).toEqual(named('one', 'two'))
    expect(seen).toEqual([{ typed: 'ty', call }])
  })

  test.each([
    ['an option that suggests nothing', 'colour', 'look'],
    ['an option that is not', 'gone', 'look'],
    ['an option by the name of something else', 'constructor', 'look'],
    ['a command that is not', 'name', 'gone'],
  ])('are none for %s', async (_, option, path) => {
    const { ask, bugs } = suggesting(async () => named('one'))
    expect(await ask(option, path)).toEqual([])
    expect(bugs).toEqual([])
  })

  test('are at most 25', async () => {
    const many = Array.from({ length: 40 }, (_, at) => String(at))
    const { ask } = suggesting(async () => named(...many))
    expect(await ask()).toEqual(named(...many.slice(0, 25)))
  })

  test('hold none that could not be sent back whole, and make room for the next', async () => {
    const long = Array.from({ length: 25 }, () => 'l'.repeat(101))
    const { ask } = suggesting(async () => named(...long, 'm'.repeat(100), 'short'))
    expect((await ask()).map(({ value }) => value)).toEqual(['m'.repeat(100), 'short'])
  })

  test('have their names cut to what Discord shows, in one line', async () => {
    const { ask } = suggesting(async () => [
      { name: 'n'.repeat(200), value: '1' },
      { name: 'two\nlines \u202e', value: '2' },
    ])
    expect(await ask()).toEqual([
      { name: `${'n'.repeat(99)}…`, value: '1' },
      { name: 'two lines', value: '2' },
    ])
  })

  test('hold none without a name that can be seen: Discord would refuse them all', async () => {
    const { ask } = suggesting(async () => named('', ' \u200b', 'seen'))
    expect(await ask()).toEqual(named('seen'))
  })

  test('are none when there is a problem, which is no bug', async () => {
    const { ask, bugs } = suggesting(async () => {
      throw new Problem((words) => words.notShownHere)
    })
    expect(await ask()).toEqual([])
    expect(bugs).toEqual([])
  })

  test('are none when something breaks, and that is told', async () => {
    const error = new TypeError('undefined is not a function')
    const { ask, bugs } = suggesting(() => {
      throw error
    })
    expect(await ask()).toEqual([])
    expect(bugs).toEqual([{ error, reference: REFERENCE, path: 'look' }])
  })

  test('are none when they come too late, whatever is then still under way', async () => {
    vi.useFakeTimers()
    const lanes: string[] = []
    const { ask, bugs } = suggesting(
      async (_, __, { civitai }) => named(...(await civitai.baseModels())),
      {
        baseModels(asker) {
          lanes.push(asker.lane)
          return never(asker)
        },
      },
    )
    let suggested: readonly Suggestion[] | undefined
    ask().then((given) => {
      suggested = given
    })
    await vi.advanceTimersByTimeAsync(200)
    expect(suggested).toBeUndefined()
    await vi.advanceTimersByTimeAsync(200)
    expect(suggested).toEqual([])
    expect(lanes).toEqual(['autocomplete'])
    expect(bugs).toEqual([])
  })
})
