import { customId } from '../../src/button.ts'
import { action, type Call, onward, type Services, type Values } from '../../src/command.ts'
import { isZone } from '../../src/digest/schedule.ts'
import { digestListReply, removeReply } from '../../src/render/digest-list.ts'
import { withFirstLine } from '../../src/render/reply.ts'
import type { Reply } from '../../src/reply.ts'
import { judged, letIn, letInBy } from '../options/press.ts'
import { serverOf } from '../options/server.ts'
import { digestsShown, found, idNamed } from './digest-of.ts'
import { digest, digestId } from './options.ts'
import { previewPress } from './preview.ts'

/** Stands for the first one there is. */
const FIRST = 0
const DELIVERIES = 10

const state = { digest: digestId, letIn }
type Pressed = Values<typeof state>

/** The server's digests, one of them in full: its next post, its last ones, why it is paused. */
async function listed(call: Call<Pressed>, services: Services): Promise<Reply> {
  const { digests, words, mention } = services
  const { digest: chosen, letIn } = call.options
  const all = await digestsShown(call, services)
  const one = all.find(({ id }) => id === chosen) ?? all[0]
  if (one === undefined) return { content: words.noDigests(mention('digest create')) }
  const of = { digest: one.id, letIn }
  return digestListReply(words, {
    digests: all,
    chosen: one,
    deliveries: await digests.last(one, DELIVERIES),
    isVague: ({ zone, paused }) => paused !== 'unplannable' && !isZone(zone),
    choose: ({ id }) => customId(list, 'turn', { digest: id, letIn }),
    preview: customId(previewPress, 'open', of),
    turn: customId(one.paused === undefined ? pause : resume, 'turn', of),
    remove: customId(ask, 'turn', of),
    edit: mention('digest edit'),
  })
}

/** The list at one digest, below a line that says what has become of it. */
export const listedBelow = async (
  line: string,
  options: Pressed,
  call: Call<unknown>,
  services: Services,
): Promise<Reply> => withFirstLine(await listed({ ...call, options }, services), line)

const list = action({
  code: 'd',
  options: {},
  state,
  private: true,
  run: judged('digest list')((call, services) => listed(call, services)),
})

const pause = action({
  code: 'p',
  options: {},
  state,
  private: true,
  run: judged('digest list')(async (call, services) => {
    const { digests, words } = services
    const { paused } = found(await digests.pause(serverOf(call), call.options.digest))
    // Whatever paused it before is still the reason.
    const line = paused === 'asked' ? words.nowPaused : words.pausedAlready
    return listedBelow(line, call.options, call, services)
  }),
})

const resume = action({
  code: 'u',
  options: {},
  state,
  private: true,
  run: judged('digest list')(async (call, services) => {
    const { digests, words } = services
    const { nextAt } = found(await digests.resume(serverOf(call), call.options.digest))
    return listedBelow(words.nowResumed(nextAt), call.options, call, services)
  }),
})

const ask = action({
  code: 'r',
  options: {},
  state,
  private: true,
  run: judged('digest list')(async (call, services) => {
    const all = await digestsShown(call, services)
    const one = found(all.find(({ id }) => id === call.options.digest))
    return removeReply(services.words, one, all, {
      remove: customId(remove, 'turn', call.options),
      keep: customId(list, 'turn', call.options),
    })
  }),
})

const remove = action({
  code: 'R',
  options: {},
  state,
  private: true,
  run: judged('digest list')(async (call, { digests, words }) => {
    if (!(await digests.remove(serverOf(call), call.options.digest))) found(undefined)
    return { content: words.removed }
  }),
})

/** What buttons of the list do. */
export const listPresses = { list, pause, resume, ask, remove, preview: previewPress }

const ofOne = (press: typeof pause) =>
  action({
    options: { digest },
    state: {},
    private: true,
    run: async (call, services) => {
      const id = await idNamed(call.options.digest, call, services)
      return onward(press, { digest: id, letIn: letInBy(call, services.now()) })
    },
  })

/** `/digest list`, and those that name a digest and do what a button of the list does. */
export const listAction = action({
  options: {},
  state: {},
  private: true,
  run: async (call, { now }) => onward(list, { digest: FIRST, letIn: letInBy(call, now()) }),
})
export const pauseAction = ofOne(pause)
export const resumeAction = ofOne(resume)
export const removeAction = ofOne(ask)
