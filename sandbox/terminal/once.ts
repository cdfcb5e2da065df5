import type { Discord, Shown } from '../discord/index.ts'
import { onTheWire } from '../discord/state/messages.ts'
import { aroundIn } from '../page/view/around.ts'
import { messageView } from '../page/view/message.ts'
import { modalView } from '../page/view/modal.ts'
import { type Happened, takeSteps } from './happened.ts'
import { harmless, harmlessJson } from './harmless.ts'
import type { Look } from './look.ts'
import type { Order } from './order.ts'
import { printed } from './printed.ts'
import { printedModal } from './printed-modal.ts'

/** The output and exit status of the commands. */
export interface Outcome {
  readonly out: string
  readonly err: string
  readonly status: 0 | 1 | 2
}

/** A fault of the Civitai stand-in. */
interface Refused {
  readonly method: string
  readonly path: string
  readonly why: string
}

interface Running {
  readonly discord: Discord
  /** What message commands are used on. */
  readonly on?: Shown | undefined
  readonly civitai: { readonly faults: readonly Refused[] }
  /** Moves the clock. Resolves when the bot has done what was due on the way. */
  readonly move: (ms: number) => Promise<void>
  /** Resolves when the bot has finished its work, such as a follow-up. */
  readonly finish: () => Promise<void>
  readonly now: () => number
  readonly look: Look
}

type Asked = Extract<Order, { kind: 'answer' }>

/** Takes the steps and returns their output and everything that went wrong. */
export async function once(asked: Asked, running: Running): Promise<Outcome> {
  const { discord, civitai, finish } = running
  const happened = await takeSteps(asked, running)
  await finish()
  const refused = happened.find((one) => one.kind === 'refused')
  const wrong = [
    ...happened.flatMap(unanswered).map((sentence) => `${sentence.replace(/\.$/, '')}.`),
    ...discord.faults.map(({ what }) => `Discord would refuse: ${what}`),
    ...civitai.faults.map((fault) => `Civitai would refuse: ${describe(fault)}`),
    ...(refused ? [refused.why] : []),
  ]
  return {
    out: happened.flatMap((one) => partsOf(one, asked, running)).join('\n'),
    err: wrong.map((sentence) => `${harmless(sentence)}\n`).join(''),
    status: refused ? 2 : wrong.length > 0 ? 1 : 0,
  }
}

const messagesOf = (one: Happened): readonly Shown[] => {
  if (one.kind === 'moved') return one.posts
  if (one.kind === 'refused') return []
  const { message, followUps } = one.answer
  return [...(message ? [message] : []), ...followUps]
}

const unanswered = (one: Happened): readonly string[] =>
  one.kind === 'answer' && messagesOf(one).length === 0 && one.answer.modal === undefined
    ? [one.answer.error ?? 'The bot answered nothing']
    : []

const describe = ({ method, path, why }: Refused) => `${method} ${path}: ${why}`

/** The messages of a step as texts, with a heading if there are several steps. */
function partsOf(one: Happened, { steps, json, locale }: Asked, { discord, look }: Running) {
  const messages = messagesOf(one)
  const modals = one.kind === 'answer' && one.answer.modal ? [one.answer.modal] : []
  if (json) {
    const all = [...messages.map(onTheWire), ...modals.map(({ modal }) => modal)]
    return all.map((sent) => `${harmlessJson(sent)}\n`)
  }
  const around = aroundIn(discord, one.now, locale)
  const seen = (message: Shown) => printed(messageView(message, around), look)
  const told = (words: string) => `${look.dim(harmless(words))}\n`
  const heading = steps.length > 1 ? [told(`> ${stepOf(one)}`)] : []
  if (one.kind !== 'moved') {
    const forms = modals.map((modal) => printedModal(modalView(modal), look))
    return [...heading, ...messages.map(seen), ...forms]
  }
  if (messages.length === 0) return [...heading, 'Nothing was posted.\n']
  const where = ({ channel_id, timestamp }: Shown) =>
    told(`#${around.channel(channel_id)}, ${timestamp.slice(0, 16).replace('T', ' ')} UTC`)
  return [...heading, ...messages.map((message) => where(message) + seen(message))]
}

const stepOf = (one: Happened) => (one.kind === 'moved' ? `--clock ${one.clock}` : one.line)
