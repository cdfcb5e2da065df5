import { customId } from '../../src/button.ts'
import type { Entry } from '../../src/civitai/model.ts'
import { action, type Call, onward, type Services, type Values } from '../../src/command.ts'
import { followListReply, removeFollowReply } from '../../src/render/follow-list.ts'
import { withFirstLine } from '../../src/render/reply.ts'
import type { Reply } from '../../src/reply.ts'
import { judged as judgedFor, letIn, letInBy } from '../options/press.ts'
import { serverOf } from '../options/server.ts'
import { followsShown, found, idNamed } from './follow-of.ts'
import { follow, followId } from './options.ts'

/** Stands for the first one there is. */
const FIRST = 0

const judged = judgedFor('follow list')
const state = { follow: followId, letIn }
type Pressed = Values<typeof state>

/** The server's follows, one of them in full: what it posted last, why it is paused. */
async function listed(call: Call<Pressed>, services: Services): Promise<Reply> {
  const { follows, words, mention } = services
  const { follow: chosen, letIn } = call.options
  const all = await followsShown(call, services)
  const one = all.find(({ id }) => id === chosen) ?? all[0]
  if (one === undefined) return { content: words.noFollows(mention('follow add')) }
  const of = { follow: one.id, letIn }
  const last = await follows.last(one)
  return followListReply(words, {
    follows: all,
    chosen: one,
    last,
    lastTold: await follows.lastTold(serverOf(call)),
    lookedAt: await follows.lookedAt(),
    model: last && (await modelOf(last.finding.version, services)),
    choose: ({ id }) => customId(list, 'turn', { follow: id, letIn }),
    turn: customId(one.paused === undefined ? pause : resume, 'turn', of),
    remove: customId(ask, 'turn', of),
  })
}

/** The model that was told last; a list is there without it as well. */
async function modelOf(version: number, { civitai, soon }: Services): Promise<Entry | undefined> {
  const [asked] = civitai.identify([{ version }])
  const found = asked && (await soon(asked))
  return found?.kind === 'known' ? found.entry : undefined
}

/** The list at one follow, below a line that says what has become of it. */
export const listedBelow = async (
  line: string,
  options: Pressed,
  call: Call<unknown>,
  services: Services,
): Promise<Reply> => withFirstLine(await listed({ ...call, options }, services), line)

const list = action({
  code: 'l',
  options: {},
  state,
  private: true,
  run: judged((call, services) => listed(call, services)),
})

const pause = action({
  code: 'P',
  options: {},
  state,
  private: true,
  run: judged(async (call, services) => {
    const { follows, words } = services
    const { paused } = found(await follows.pause(serverOf(call), call.options.follow))
    // Whatever paused it before is still the reason.
    const line = paused === 'asked' ? words.nowPaused : words.pausedAlready
    return listedBelow(line, call.options, call, services)
  }),
})

const resume = action({
  code: 'U',
  options: {},
  state,
  private: true,
  run: judged(async (call, services) => {
    found(await services.follows.resume(serverOf(call), call.options.follow))
    return listedBelow(services.words.followResumed, call.options, call, services)
  }),
})

const ask = action({
  code: 'k',
  options: {},
  state,
  private: true,
  run: judged(async (call, services) => {
    const all = await followsShown(call, services)
    return removeFollowReply(
      services.words,
      found(all.find(({ id }) => id === call.options.follow)),
      {
        remove: customId(remove, 'turn', call.options),
        keep: customId(list, 'turn', call.options),
      },
    )
  }),
})

const remove = action({
  code: 'K',
  options: {},
  state,
  private: true,
  run: judged(async (call, { follows, words }) => {
    if (!(await follows.remove(serverOf(call), call.options.follow))) found(undefined)
    return { content: words.followRemoved }
  }),
})

/** What buttons of the list do. */
export const listPresses = { list, pause, resume, ask, remove }

const ofOne = (press: typeof pause) =>
  action({
    options: { follow },
    state: {},
    private: true,
    run: async (call, services) => {
      const id = await idNamed(call.options.follow, call, services)
      return onward(press, { follow: id, letIn: letInBy(call, services.now()) })
    },
  })

/** `/follow list`, and those that name a follow and do what a button of the list does. */
export const listAction = action({
  options: {},
  state: {},
  private: true,
  run: async (call, { now }) => onward(list, { follow: FIRST, letIn: letInBy(call, now()) }),
})
export const pauseAction = ofOne(pause)
export const resumeAction = ofOne(resume)
export const removeAction = ofOne(ask)
