import { CannotSend, type Discord, type Shown } from '../discord/index.ts'
import { onTheWire } from '../discord/messages.ts'
import { aroundIn } from '../page/view/around.ts'
import { messageView } from '../page/view/message.ts'
import { harmless, harmlessJson } from './harmless.ts'
import type { Look } from './look.ts'
import type { Order } from './order.ts'
import { printed } from './printed.ts'

/** What one command leaves in the terminal. */
export interface Outcome {
  readonly out: string
  readonly err: string
  readonly status: 0 | 1 | 2
}

/** A request that Civitai would refuse, as its stand-in notes it. */
interface Refused {
  readonly method: string
  readonly path: string
  readonly why: string
}

interface Running {
  readonly discord: Discord
  readonly civitai: { readonly faults: readonly Refused[] }
  /** Lets the bot finish what it still does for the command, such as a further message. */
  readonly finish: () => Promise<void>
  readonly now: () => number
  readonly look: Look
}

type Asked = Extract<Order, { kind: 'answer' }>

/** Uses one command as Ada and puts the answer, and whatever went wrong, into words. */
export async function once(asked: Asked, running: Running): Promise<Outcome> {
  const { discord, civitai, finish } = running
  const answer = await discord
    .person('ada')
    .slash(asked.line, { in: asked.in })
    .catch((error: unknown) => {
      if (error instanceof CannotSend) return error
      throw error
    })
  await finish()
  if (answer instanceof CannotSend) {
    return { out: '', err: `${harmless(answer.message)}\n`, status: 2 }
  }
  const messages = [...(answer.message ? [answer.message] : []), ...answer.followUps]
  const nothing = messages.length === 0 ? [answer.error ?? 'The bot answered nothing'] : []
  const wrong = [
    ...nothing.map((sentence) => `${sentence.replace(/\.$/, '')}.`),
    ...discord.faults.map(({ what }) => `Discord would refuse: ${what}`),
    ...civitai.faults.map((fault) => `Civitai would refuse: ${describe(fault)}`),
  ]
  return {
    out: messages.map((message) => shown(message, asked.json, running)).join('\n'),
    err: wrong.map((sentence) => `${harmless(sentence)}\n`).join(''),
    status: wrong.length > 0 ? 1 : 0,
  }
}

const describe = ({ method, path, why }: Refused) => `${method} ${path}: ${why}`

function shown(message: Shown, json: boolean, { discord, now, look }: Running): string {
  if (!json) return printed(messageView(message, aroundIn(discord, now())), look)
  return `${harmlessJson(onTheWire(message))}\n`
}
