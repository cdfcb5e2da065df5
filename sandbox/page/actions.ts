import { type Answer, CannotSend, type Discord, nameIn, type Shown } from '../discord/index.ts'
import { onTheWire } from '../discord/state/messages.ts'
import {
  askedFor,
  choosing,
  feeling,
  looking,
  moving,
  pressing,
  saying,
  seeing,
  sending,
  settling,
  submitting,
  typing,
  using,
} from './asked.ts'
import { completionsOf } from './completion.ts'
import { untilMoment } from './moments.ts'
import { namesIn } from './names.ts'
import type { Panel } from './panel.ts'
import { Refused } from './refused.ts'
import { uploadsOf } from './uploads.ts'
import { aroundIn } from './view/around.ts'
import { messageView } from './view/message.ts'
import { modalView } from './view/modal.ts'

/** Carries out a request of the page and returns the answer. */
type Action = (given: unknown) => Promise<object>

/** All actions of the page, by method and path. */
export function createActions(discord: Discord, panel: Panel): Readonly<Record<string, Action>> {
  const messageOf = (id: string): Shown => {
    const message = discord.message(id)
    if (message === undefined) throw new Refused(404, 'The message is gone.')
    return message
  }

  return {
    'GET /messages': async (given) => {
      const { in: place, as, locale } = askedFor(seeing, given)
      const around = aroundIn(discord, panel.state().now, locale)
      const person = discord.person(as)
      return {
        messages: person.sees(place).map((message) => messageView(message, around)),
        apps: person.offeredOnMessages(place).map((command) => nameIn(command, locale)),
      }
    },
    'GET /message': async (given) => {
      const { as, message } = askedFor(looking, given)
      const shown = messageOf(message)
      const { onlyFor = discord.person(as).account.user.id } = shown
      if (onlyFor !== discord.person(as).account.user.id) {
        throw new Refused(403, 'Only somebody else can see it.')
      }
      return onTheWire(shown)
    },
    'POST /slash': async (given) => {
      const { in: place, as, locale, line } = askedFor(sending, given)
      await panel.still()
      return told(discord.person(as).slash(line, { in: place, locale }))
    },
    'POST /type': async (given) => {
      const { in: place, as, locale, line, chosen } = askedFor(typing, given)
      const person = discord.person(as)
      const names = namesIn(discord, place, locale)
      const ask = () => person.type(line, { in: place, locale })
      return completionsOf(line, person.offered(place), names, ask, chosen)
    },
    'POST /say': async (given) => {
      const { in: place, as, text, files } = askedFor(saying, given)
      const content = text.trim()
      if (content === '' && files.length === 0) {
        throw new Refused(422, 'An empty message cannot be sent.')
      }
      discord.person(as).say({ content, files: uploadsOf(files) }, place)
      return {}
    },
    'POST /use': async (given) => {
      const { as, locale, message, command } = askedFor(using, given)
      await panel.still()
      return told(discord.person(as).useOnMessage(command, messageOf(message), { locale }))
    },
    'POST /press': async (given) => {
      const { as, locale, message, control } = askedFor(pressing, given)
      await panel.still()
      return told(discord.person(as).press(messageOf(message), control, { locale }))
    },
    'POST /choose': async (given) => {
      const { as, locale, message, control, values } = askedFor(choosing, given)
      await panel.still()
      return told(discord.person(as).choose(messageOf(message), control, values, { locale }))
    },
    'POST /submit': async (given) => {
      const { as, locale, modal: id, values } = askedFor(submitting, given)
      const person = discord.person(as)
      await panel.still()
      return told(person.submit({ id }, values, { locale }))
    },
    'POST /server': async (given) => {
      discord.setGuildLocale(askedFor(settling, given).locale)
      return {}
    },
    'POST /mood': async (given) => {
      panel.setMood(askedFor(feeling, given).mood)
      return {}
    },
    'POST /clock': async (given) => {
      const { to } = askedFor(moving, given)
      const { now, moving: isMoving } = panel.state()
      if (isMoving) throw new Refused(409, 'The clock is still on its way.')
      await panel.move(untilMoment(to, now))
      return {}
    },
  }
}

/**
 * Returns the error that Discord's client would show in red, or the modal that opens, if any. The page
 * reads the messages on its own.
 */
async function told(acting: Promise<Answer>): Promise<object> {
  try {
    const { error, modal } = await acting
    if (error !== undefined) return { error }
    return modal === undefined ? {} : { modal: modalView(modal) }
  } catch (error) {
    if (error instanceof CannotSend) throw new Refused(422, error.message)
    throw error
  }
}
