import { type Answer, CannotSend, type Discord, type Shown } from '../discord/index.ts'
import { askedFor, choosing, pressing, seeing, sending } from './asked.ts'
import { completionsOf } from './completion.ts'
import { namesIn } from './names.ts'
import { Refused } from './refused.ts'
import { aroundIn } from './view/around.ts'
import { messageView } from './view/message.ts'

/** Does what the page asks for, and yields what it is told. */
type Action = (given: unknown) => Promise<object>

/** What the page can do, by method and path. */
export function createActions(
  discord: Discord,
  now: () => number,
): Readonly<Record<string, Action>> {
  const messageOf = (id: string): Shown => {
    const message = discord.message(id)
    if (message === undefined) throw new Refused(404, 'The message is gone.')
    return message
  }

  return {
    'GET /messages': async (given) => {
      const { in: place, as } = askedFor(seeing, given)
      const around = aroundIn(discord, now())
      const seen = discord.person(as).sees(place)
      return { messages: seen.map((message) => messageView(message, around)) }
    },
    'POST /slash': async (given) => {
      const { in: place, as, line } = askedFor(sending, given)
      return told(discord.person(as).slash(line, { in: place }))
    },
    'POST /type': async (given) => {
      const { in: place, as, line } = askedFor(sending, given)
      const ask = () => discord.person(as).type(line, { in: place })
      // What cannot be sent cannot be completed either; the sentence follows when it is sent.
      const completing = completionsOf(line, discord.registered(), namesIn(discord, place), ask)
      return { completions: await completing.catch(orNothing) }
    },
    'POST /press': async (given) => {
      const { as, message, control } = askedFor(pressing, given)
      return told(discord.person(as).press(messageOf(message), control))
    },
    'POST /choose': async (given) => {
      const { as, message, control, values } = askedFor(choosing, given)
      return told(discord.person(as).choose(messageOf(message), control, values))
    },
  }
}

/** The sentence that Discord's client would show in red, if any; all else is in the messages. */
async function told(acting: Promise<Answer>): Promise<object> {
  try {
    const { error } = await acting
    return error === undefined ? {} : { error }
  } catch (error) {
    if (error instanceof CannotSend) throw new Refused(422, error.message)
    throw error
  }
}

function orNothing(error: unknown): readonly [] {
  if (error instanceof CannotSend) return []
  throw error
}
