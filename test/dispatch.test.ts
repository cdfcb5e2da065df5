import { ButtonStyle } from 'discord-api-types/v10'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { pressed, repeated } from '../src/button.ts'
import { CivitaiFault } from '../src/civitai/asking/fault.ts'
import { type Call, type Command, type Given, type MessageCall, onward } from '../src/command.ts'
import { text } from '../src/option.ts'
import { PassingProblem, Problem } from '../src/problem.ts'
import { type Rated, rated } from '../src/rating.ts'
import type { Reply } from '../src/reply.ts'
import { StoreFault } from '../src/store/fault.ts'
import type { Target } from '../src/target.ts'
import { en } from '../src/words/en.ts'
import { callFor } from './support/call.ts'
import { heldSince, never } from './support/catalogue.ts'
import { dispatchOf, lookThat, now, REFERENCE } from './support/dispatch.ts'
import { type Ordered, orderForm, orderThat } from './support/form.ts'
import { furtherReplies } from './support/further.ts'
import { buttonsOf, idOf, labelsOf } from './support/reply.ts'

const look = (options: Given = {}, change: Partial<Call<Given>> = {}) =>
  callFor<Given>(options, { path: 'look', ...change })

const MINUTE = 60_000

afterEach(() => {
  vi.useRealTimers()
})

describe('a call', () => {
  test('is answered by its command, with every option read', async () => {
    const calls: Call<unknown>[] = []
    const { answer } = dispatchOf(
      lookThat(async (call) => {
        calls.push(call)
        return { content: 'seen' }
      }),
    )
    const call = look({ name: '  two \n words ', colour: 'green', other: 'dropped' })
    expect(await answer(call)).toMatchObject({ content: 'seen' })
    expect(calls).toEqual([{ ...call, options: { name: 'two words', colour: 'green', page: 1 } }])
    await answer(look())
    expect(calls[1]?.options).toEqual({ name: undefined, colour: 'red', page: 1 })
  })

  test('of no command is told so, to who asked only', async () => {
    const { answer, bugs } = dispatchOf(lookThat(async () => ({})))
    const reply = await answer(look({}, { path: 'gone' }))
    expect(reply).toEqual({ private: true, content: en.unknownCommand })
    expect(bugs).toEqual([])
  })

  test('with a value that cannot be is told how to put it right', async () => {
    const { answer } = dispatchOf(lookThat(async () => ({})))
    const reply = await answer(look({ colour: 'blue' }))
    expect(reply).toEqual({ private: true, content: en.notAChoice(['red', 'green']) })
  })

  test('that meets a problem is told it privately, with at most five ways out', async () => {
    const picks = Array.from({ length: 7 }, (_, at) => ({ label: `way ${at}`, customId: `w${at}` }))
    const run = async () => {
      throw new Problem((words) => words.emptyList, picks)
    }
    const reply = await dispatchOf(lookThat(run)).answer(look())
    expect(reply).toMatchObject({ private: true, content: en.emptyList })
    expect(labelsOf(reply)).toEqual(['way 0', 'way 1', 'way 2', 'way 3', 'way 4'])
    expect(idOf(reply, 'way 3')).toBe('w3')
  })

  test('that never comes to an end is told to try again, soon after its time is over', async () => {
    vi.useFakeTimers({ now })
    const { answer, bugs } = dispatchOf(lookThat(() => new Promise(() => {})))
    const answering = answer(look())
    await vi.advanceTimersByTimeAsync(11_000)
    const says = en.civitaiAway(now + MINUTE)
    expect(await answering).toMatchObject({ private: true, content: says })
    expect(bugs).toEqual([])
  })

  test('that the database fails is told so, and it is no bug', async () => {
    const fault = new StoreFault('The database cannot be used: the disk is full.')
    const run = async () => {
      throw fault
    }
    const { answer, suggest, bugs, storeFaults } = dispatchOf(lookThat(run, { suggest: run }))
    expect(await answer(look())).toMatchObject({ private: true, content: en.storeAway })
    expect(await suggest(look(), 'name', 'a')).toEqual([])
    expect(storeFaults).toEqual([fault, fault])
    expect(bugs).toEqual([])
  })

  describe('that fails for a while has a button that repeats it', () => {
    const fails = (error: unknown) => async () => {
      throw error
    }
    const passing = new PassingProblem((words) => words.civitaiAway(now))
    const given = { name: 'two words', colour: 'green' }

    test.each([
      ['Civitai is away', passing],
      ['the database is away', new StoreFault('no disk')],
    ])('where %s', async (_, error) => {
      const command = lookThat(fails(error))
      const id = idOf(await dispatchOf(command).answer(look(given)), en.tryAgain) ?? ''
      expect(pressed([command.action], id)).toMatchObject({ verb: 'again', given })
    })

    test.each([
      ['of what does not pass', new Problem((words) => words.modelGone)],
      ['of a bug', new Error('a bug')],
    ])('but not because %s', async (_, error) => {
      const reply = await dispatchOf(lookThat(fails(error))).answer(look(given))
      expect(labelsOf(reply)).toEqual([])
    })

    test('but not where Discord checks who may use it', async () => {
      const command = lookThat(fails(passing), { private: true })
      expect(labelsOf(await dispatchOf(command).answer(look(given)))).toEqual([])
    })

    test('from the action on that it had been led to', async () => {
      const { action } = lookThat(fails(passing))
      const { code: _, ...first } = lookThat(async () =>
        onward(action, { ...given, page: 3 }),
      ).action
      const command = { ...lookThat(async () => ({})), action: first, presses: { action } }
      const id = idOf(await dispatchOf(command).answer(look({ name: 'x' })), en.tryAgain) ?? ''
      expect(pressed([action], id)).toMatchObject({ given: { ...given, page: 3 } })
    })

    test('as it came in, where the action has no letter, if it may stand there', async () => {
      const { code: _, ...bare } = lookThat(fails(passing)).action
      const command = { ...lookThat(async () => ({})), action: bare }
      const typed = (text: string) => rated<string>(text.includes('rude') ? 'XXX' : 'PG', text)
      const { answer } = dispatchOf(command, { typed })
      const id = idOf(await answer(look(given)), en.tryAgain) ?? ''
      expect(repeated(id)).toEqual({ path: 'look', given })
      const name = text({ description: () => 'a name', max: 400 })
      const roomy = { ...command, action: { ...bare, options: { name } } }
      const long = look({ name: 'x'.repeat(90) })
      expect(labelsOf(await dispatchOf(roomy, { typed }).answer(long))).toEqual([])
      expect(labelsOf(await answer(look({ ...given, name: 'rude' })))).toEqual([])
    })
  })

  test('offers no way out of a problem that nobody could read', async () => {
    const run = async () => {
      throw new Problem(
        () => 'no',
        [
          { label: ' \u200b ', customId: 'a' },
          { label: 'yes', customId: 'b' },
        ],
      )
    }
    expect(labelsOf(await dispatchOf(lookThat(run)).answer(look()))).toEqual(['yes'])
  })

  test.each([
    ['an error', new TypeError('secret of line 5')],
    ['a fault that is our own', new CivitaiFault('refused', 'secret question')],
    ['something else than an error', 'secret text'],
  ])('that meets a bug (%s) is told a reference and nothing of it', async (_, error) => {
    const run = async () => {
      throw error
    }
    const { answer, bugs } = dispatchOf(lookThat(run))
    const reply = await answer(look())
    expect(reply).toEqual({ private: true, content: en.broken(REFERENCE) })
    expect(reply.content).toContain('Something broke on my side')
    expect(reply.content).toContain(REFERENCE)
    expect(JSON.stringify(reply)).not.toContain('secret')
    expect(bugs).toEqual([{ error, reference: REFERENCE, path: 'look' }])
  })

  test('is told after ten seconds that Civitai does not answer', async () => {
    vi.useFakeTimers()
    const { answer, bugs } = dispatchOf(
      lookThat(async (_, { civitai }) => ({ content: String(await civitai.baseModels()) })),
      { baseModels: never },
    )
    let reply: unknown
    answer(look()).then((given) => {
      reply = given
    })
    await vi.advanceTimersByTimeAsync(9_999)
    expect(reply).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(reply).toMatchObject({ private: true, content: en.civitaiAway(now + MINUTE) })
    expect(bugs).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a message command', () => {
  const target: Target = {
    id: '7',
    text: 'look',
    embeds: [],
    links: [],
    attachments: [],
    forwarded: [],
  }
  const call = callFor<Given>({}, { path: 'Read picture', private: true, target })

  test('is given the message that it is used on, and nothing stands below its answer', async () => {
    const calls: MessageCall[] = []
    const command: Command = {
      kind: 'message',
      name: 'Read picture',
      async run(call) {
        calls.push(call)
        return { content: call.target.text }
      },
    }
    expect(await dispatchOf(command).answer(call)).toEqual({ content: 'look' })
    const { options: _, ...given } = call
    expect(calls).toEqual([given])
  })

  test('can lead onward to an answer that may be shown to all', async () => {
    const { action } = lookThat(async ({ options }) => ({ content: String(options.name) }))
    const command: Command = {
      kind: 'message',
      name: 'Read picture',
      run: async ({ target }) => onward(action, { name: target.text, colour: 'red', page: 1 }),
    }
    const reply = await dispatchOf(command).answer(call)
    expect(reply.content).toBe('look')
    expect(labelsOf(reply)).toEqual(['Show to all'])
  })
})

describe('what an answer can do without', () => {
  test('is waited for for five seconds', async () => {
    vi.useFakeTimers({ now })
    const { answer } = dispatchOf(
      lookThat(async (_, { soon }) => {
        const [early, late] = await Promise.all([soon(sleep(4_999)), soon(sleep(5_001))])
        return { content: `${early}, ${late}` }
      }),
    )
    const answering = answer(look())
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await answering).toMatchObject({ content: 'done, undefined' })
  })

  test('is not waited for when the call has to be answered', async () => {
    vi.useFakeTimers({ now })
    const { answer } = dispatchOf(
      lookThat(async (_, { soon }) => {
        await sleep(8_000)
        return { content: `${await soon(sleep(4_000))}` }
      }),
    )
    const answering = answer(look())
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await answering).toMatchObject({ content: 'undefined' })
  })

  test('leaves no timer behind, and its problem is told', async () => {
    vi.useFakeTimers({ now })
    const { answer } = dispatchOf(
      lookThat(async (_, { soon }) => {
        await soon(Promise.reject(new Problem((words) => words.emptyList)))
        return {}
      }),
    )
    expect(await answer(look())).toMatchObject({ content: en.emptyList })
    expect(vi.getTimerCount()).toBe(0)
  })

  const sleep = (ms: number): Promise<string> =>
    new Promise((resolve) => setTimeout(() => resolve('done'), ms))
})

describe('below an answer stands', () => {
  const run = async () => ({ content: 'an answer' })

  test('Delete, when all can see it', async () => {
    const reply = await dispatchOf(lookThat(run)).answer(look({ name: 'x' }))
    expect(labelsOf(reply)).toEqual(['🗑️'])
    expect(buttonsOf(reply)).toMatchObject([{ style: ButtonStyle.Secondary, custom_id: 'x' }])
  })

  test('Show to all, with the same call in it, when only who asked can', async () => {
    const command = lookThat(run)
    const reply = await dispatchOf(command).answer(look({ name: 'x', page: 3 }, { private: true }))
    expect(labelsOf(reply)).toEqual(['Show to all'])
    expect(buttonsOf(reply)).toMatchObject([{ style: ButtonStyle.Primary }])
    expect(pressed([command.action], idOf(reply, 'Show to all') ?? '')).toMatchObject({
      verb: 'show',
      given: { name: 'x', colour: 'red', page: 3 },
    })
  })

  test.each([true, false])(
    'nothing, when the answer is private of itself (asked privately: %s)',
    async (isPrivate) => {
      const answered = { content: 'an answer', private: true }
      const { answer } = dispatchOf(lookThat(async () => answered))
      expect(await answer(look({}, { private: isPrivate }))).toEqual(answered)
    },
  )

  test('nothing, when the command always is private', async () => {
    const { answer } = dispatchOf(lookThat(run, { private: true }))
    expect(await answer(look({}, { private: true }))).toEqual({ content: 'an answer' })
  })
})

describe('an answer from memory', () => {
  const bases = (at: number, late: boolean) =>
    heldSince(at, rated<readonly string[]>('PG', ['Pony']), late)
  const twice = lookThat(async (_, { civitai }) => {
    await civitai.baseModels()
    await civitai.baseModels()
    return { embeds: [{ description: 'a list' }] }
  })

  test.each<[string, readonly number[], number]>([
    ['the only one', [5], 5],
    ['the oldest of several', [3, 7], 7],
    ['the oldest, whichever came first', [7, 3], 7],
  ])(
    'that stands in for one that did not come says since when it is known: %s',
    async (_, ages, oldest) => {
      const left = [...ages]
      const { answer } = dispatchOf(twice, {
        baseModels: async () => bases(now - (left.shift() ?? 0) * MINUTE, true),
      })
      const reply = await answer(look())
      const seconds = (now - oldest * MINUTE) / 1_000
      const line = `-# as of <t:${seconds}:R>, Civitai is not answering`
      expect(reply.embeds).toEqual([{ description: `a list\n${line}` }])
    },
  )

  test('that is good enough says nothing', async () => {
    const { answer } = dispatchOf(twice, { baseModels: async () => bases(now - MINUTE, false) })
    expect((await answer(look())).embeds).toEqual([{ description: 'a list' }])
  })

  test('says nothing of what another call was given', async () => {
    let late = true
    const { answer } = dispatchOf(twice, { baseModels: async () => bases(now - MINUTE, late) })
    await answer(look())
    late = false
    expect((await answer(look())).embeds).toEqual([{ description: 'a list' }])
  })
})

describe('an answer that goes on', () => {
  /** `/look`, whose answer is followed by these, and by an error if there is one. */
  const going = (further: readonly Reply[], error?: unknown, first: Reply = { content: 'one' }) =>
    lookThat(async () => ({
      ...first,
      async *later() {
        yield* further
        if (error !== undefined) throw error
      },
    }))
  async function furtherOf({ later }: Reply, over = new AbortController().signal) {
    const all: Reply[] = []
    for await (const reply of later?.(over) ?? []) all.push(reply)
    return all
  }

  test('has the same below each reply as below the first', async () => {
    const { answer } = dispatchOf(going([{ content: 'two' }, { embeds: [{ title: 'three' }] }]))
    const shown = await answer(look({ name: 'x' }))
    expect(shown).toMatchObject({ content: 'one', components: deleteBelow })
    expect(await furtherOf(shown)).toMatchObject([
      { content: 'two', components: deleteBelow },
      { embeds: [{ title: 'three' }], components: deleteBelow },
    ])
    const hidden = await answer(look({ name: 'x' }, { private: true }))
    const labels = (await furtherOf(hidden)).map(labelsOf)
    expect([labelsOf(hidden), labels]).toEqual([
      ['Show to all'],
      [['Show to all'], ['Show to all']],
    ])
  })

  test('is seen by whoever sees its first reply, and has no more than that one below it', async () => {
    const further = [{ content: 'two', private: true }]
    const open = await dispatchOf(going(further)).answer(look())
    expect(await furtherOf(open)).toMatchObject([{ private: false, components: deleteBelow }])
    const first = { content: 'one', private: true }
    const hidden = await dispatchOf(going([{ content: 'two' }], undefined, first)).answer(look())
    expect(await furtherOf(hidden)).toEqual([{ content: 'two', private: true }])
  })

  test('does not go on from a further reply', async () => {
    const { later } = furtherReplies()
    const reply = await dispatchOf(going([{ content: 'two', later }])).answer(look())
    expect((await furtherOf(reply))[0]).not.toHaveProperty('later')
  })

  test('says of each reply since when it is known', async () => {
    const bases = heldSince<Rated<readonly string[]>>(now - MINUTE, rated('PG', []), true)
    const command = lookThat(async (_, { civitai }) => ({
      content: 'one',
      async *later() {
        yield { content: 'two' }
        await civitai.baseModels()
        yield { content: 'three' }
      },
    }))
    const reply = await dispatchOf(command, { baseModels: async () => bases }).answer(look())
    const line = en.asOf(now - MINUTE)
    expect(reply.content).toBe('one')
    expect((await furtherOf(reply)).map(({ content }) => content)).toEqual([
      'two',
      `three\n${line}`,
    ])
  })

  test.each<[string, unknown, string]>([
    ['a problem is its sentence', new Problem((words) => words.emptyList), en.emptyList],
    ['a bug is a reference', new TypeError('secret of line 5'), en.broken(REFERENCE)],
    ['a fault of the database', new StoreFault('the disk is full'), en.storeAway],
  ])('ends with what goes wrong: %s', async (_, error, content) => {
    const { answer, bugs, storeFaults } = dispatchOf(going([{ content: 'two' }], error))
    const open = await furtherOf(await answer(look()))
    expect(open[1]).toEqual({ private: false, content, components: deleteBelow })
    const hidden = await furtherOf(await answer(look({}, { private: true })))
    expect(hidden[1]).toEqual({ private: true, content })
    const [told, others] = error instanceof StoreFault ? [storeFaults, bugs] : [bugs, storeFaults]
    expect(told).toHaveLength(error instanceof Problem ? 0 : 2)
    expect(others).toEqual([])
  })

  test('is told when nobody waits for more, and what goes wrong then is nothing', async () => {
    const over = new AbortController()
    const command = lookThat(async () => ({
      content: 'one',
      async *later(signal: AbortSignal) {
        over.abort()
        signal.throwIfAborted()
        yield { content: 'never' }
      },
    }))
    const { answer, bugs } = dispatchOf(command)
    expect(await furtherOf(await answer(look()), over.signal)).toEqual([])
    expect(bugs).toEqual([])
  })

  test('is returned from when nobody waits for more', async () => {
    let isOver = false
    const command = lookThat(async () => ({
      content: 'one',
      async *later() {
        try {
          for (;;) yield { content: 'more' }
        } finally {
          isOver = true
        }
      },
    }))
    const { later } = await dispatchOf(command).answer(look())
    const replies = later?.(new AbortController().signal)[Symbol.asyncIterator]()
    expect(await replies?.next()).toMatchObject({ value: { content: 'more' } })
    await replies?.return?.()
    expect(isOver).toBe(true)
  })
})

const deleteBelow = [
  { type: 1, components: [{ type: 2, style: 2, emoji: { name: '🗑️' }, custom_id: 'x' }] },
]

describe('a form', () => {
  test('is handed on as it is, with nothing below it', async () => {
    const form = orderForm(7)
    const { answerOrForm, bugs } = dispatchOf(lookThat(async () => form))
    expect(await answerOrForm(look())).toBe(form)
    expect(await answerOrForm(look({}, { private: true }))).toBe(form)
    expect(bugs).toEqual([])
  })

  test('is handed on also by what another action leads onward to', async () => {
    const command = orderThat(async () => ({}))
    const { answerOrForm } = dispatchOf(lookThat(async () => onward(command.action, {})))
    expect(await answerOrForm(look())).toEqual(orderForm(7))
  })

  test('that is sent in is read as other options are', async () => {
    const seen: Ordered[] = []
    const command = orderThat(async (ordered) => {
      seen.push(ordered)
      return { private: true, content: 'ordered' }
    })
    const { answer } = dispatchOf(command)
    const options = { model: 7, prompt: ' a  lantern ', size: 'wide', count: 3 }
    const reply = await answer(callFor<Given>(options, { path: 'order: order' }))
    expect(reply).toEqual({ private: true, content: 'ordered' })
    expect(seen).toEqual([{ ...options, prompt: 'a lantern', without: undefined }])
  })

  test.each([
    ['nothing in what is required', {}, en.empty],
    ['white space in what is required', { prompt: ' \n ' }, en.empty],
    ['a text that is too long', { prompt: 'x'.repeat(1_001) }, en.tooLong(1_000)],
    [
      'a choice that was not offered',
      { prompt: 'x', size: 'huge' },
      en.notAChoice(['square', 'wide']),
    ],
    ['a number that was not offered', { prompt: 'x', count: 5 }, en.notWhole(1, 4)],
    ['no number', { prompt: 'x', count: Number.NaN }, en.notWhole(1, 4)],
    ['what is no text', { prompt: true }, en.unreadable],
  ])('that is sent in with %s gets a sentence that says so', async (_, options, sentence) => {
    const run = vi.fn(async () => ({}))
    const { answer, bugs } = dispatchOf(orderThat(run))
    const reply = await answer(callFor<Given>({ model: 7, ...options }, { path: 'order: order' }))
    expect(reply).toMatchObject({ private: true, content: sentence })
    expect(run).not.toHaveBeenCalled()
    expect(bugs).toEqual([])
  })
})
