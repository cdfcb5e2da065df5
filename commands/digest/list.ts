import { customId } from '../../src/button.ts'
import { action, type Call, onward, type Reply, type Services } from '../../src/command.ts'
import { withoutHidden } from '../../src/digest/digest.ts'
import { digestListReply, removeReply } from '../../src/render/digest-list.ts'
import { digestOf, found, serverOf } from './digest-of.ts'
import { digest, digestId } from './options.ts'
import { previewPress } from './preview.ts'

/** Stands for the first one there is. */
const FIRST = 0
const DELIVERIES = 10

/** The server's digests, one of them in full: its next post, its last ones, why it is paused. */
async function listed(
  call: Call<unknown>,
  chosen: number,
  { civitai, digests, words }: Services,
): Promise<Reply> {
  const own = await digests.list(serverOf(call))
  const all = own.map((one) => withoutHidden(one, civitai.mayShow))
  const one = all.find(({ id }) => id === chosen) ?? all[0]
  if (one === undefined) return { content: words.noDigests }
  const of = { digest: one.id }
  return digestListReply(words, {
    digests: all,
    chosen: one,
    deliveries: await digests.last(one, DELIVERIES),
    choose: ({ id }) => customId(list, 'turn', { digest: id }),
    preview: customId(previewPress, 'open', of),
    turn: customId(one.paused === undefined ? pause : resume, 'turn', of),
    remove: customId(ask, 'turn', of),
  })
}

const state = { digest: digestId }

const list = action({
  code: 'd',
  options: {},
  state,
  private: true,
  run: (call, services) => listed(call, call.options.digest, services),
})

const pause = action({
  code: 'p',
  options: {},
  state,
  private: true,
  async run(call, { digests }) {
    found(await digests.pause(serverOf(call), call.options.digest))
    return onward(list, call.options)
  },
})

const resume = action({
  code: 'u',
  options: {},
  state,
  private: true,
  async run(call, { digests }) {
    found(await digests.resume(serverOf(call), call.options.digest))
    return onward(list, call.options)
  },
})

const ask = action({
  code: 'r',
  options: {},
  state,
  private: true,
  async run(call, services) {
    const one = await digestOf(call, call.options.digest, services)
    return removeReply(services.words, one, {
      remove: customId(remove, 'turn', { digest: one.id }),
      keep: customId(list, 'turn', { digest: one.id }),
    })
  },
})

const remove = action({
  code: 'R',
  options: {},
  state,
  private: true,
  async run(call, { digests, words }) {
    if (!(await digests.remove(serverOf(call), call.options.digest))) found(undefined)
    return { content: words.removed }
  },
})

/** What buttons of the list do. */
export const presses = { list, pause, resume, ask, remove, preview: previewPress }

const ofOne = (press: typeof pause) =>
  action({
    options: { digest },
    state: {},
    private: true,
    run: async (call) => onward(press, { digest: call.options.digest }),
  })

/** `/digest list`, and those that name a digest and do what a button of the list does. */
export const listAction = action({
  options: {},
  state: {},
  private: true,
  run: async () => onward(list, { digest: FIRST }),
})
export const pauseAction = ofOne(pause)
export const resumeAction = ofOne(resume)
export const removeAction = ofOne(ask)
