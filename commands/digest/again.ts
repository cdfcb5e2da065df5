import { customId, pressed } from '../../src/button.ts'
import { action, valuesOf } from '../../src/command.ts'
import type { Plan } from '../../src/digest/digest.ts'
import { required, snowflake, text } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import { cut, oneLine } from '../../src/render/text.ts'
import { judged, letIn } from '../options/press.ts'
import { type Edit, edited } from './edited.ts'
import type { Again } from './known-zone.ts'
import { made } from './made.ts'
import { clear, digestId, settings } from './options.ts'
import { planWith, USUAL } from './plan.ts'

/**
 * Repeats `/digest create` or `edit` with a picked time zone. The button carries everything that was
 * given, if there is room.
 */

/** What a custom_id has left for it. */
const ROOM = 89
const NAME_LENGTH = 100

const { channel: _channel, mention: _mention, ...plain } = settings
const { publish: _publish, ...harmless } = plain

/** A plan whose every value was checked when it was given, but for its zone. */
const make = {
  code: 'c',
  options: {
    ...plain,
    channelName: text({ code: 'N', max: NAME_LENGTH }),
    mention: snowflake('m'),
  },
  state: { channel: required(snowflake('C')) },
}

/** What an edit gives that needs no word of Discord's to be checked. */
const change = { code: 'e', options: { ...harmless, clear }, state: { digest: digestId } }

/** The button below a time zone that is not certain. */
export const again = action({
  code: 'z',
  options: {},
  state: { letIn, form: required(text({ code: 'f', max: ROOM })) },
  private: true,
  run: judged('digest list')(async (call, services) => {
    const { form, letIn } = call.options
    const found = pressed([make, change], form)
    if (found?.action === make) {
      const { timezone: zone, ...given } = valuesOf(make, found.given, services.words)
      return made(planWith({ ...given, zone }), letIn, call, services)
    }
    if (found?.action === change) {
      const { digest, ...given } = valuesOf(change, found.given, services.words)
      const none = { channel: undefined, mention: undefined, publish: undefined }
      const options = { digest, letIn, edit: { ...given, ...none } }
      return edited({ ...call, options }, services, editAgain(options))
    }
    throw new Problem((words) => words.oldButton)
  }),
})

const pressFor = (form: string, letIn: number): string | undefined =>
  form.length > ROOM ? undefined : customId(again, 'turn', { letIn, form })

/** A digest with that plan in another zone. Of its channel's name as much as there is room for. */
export const makeAgain =
  (plan: Plan, letIn: number): Again =>
  (timezone) => {
    const { channel, time, days, type, base, tag, count, mention, channelName } = plan
    // What is as usual anyhow takes no room.
    const rank = plan.rank === USUAL.rank ? undefined : plan.rank
    const fresh = plan.fresh || undefined
    const publish = plan.publish || undefined
    const filters = { type, base, tag }
    const given = {
      ...{ channel, time, timezone, days, ...filters },
      ...{ rank, fresh, count, mention, publish },
    }
    const bare = customId(make, 'turn', { ...given, channelName: undefined })
    const room = ROOM - bare.length - '?00'.length
    const name = room > 0 ? cut(oneLine(channelName), room) : undefined
    return pressFor(customId(make, 'turn', { ...given, channelName: name }), letIn)
  }

interface Editing {
  readonly digest: number
  readonly letIn: number
  readonly edit: Edit
}

/** The same edit with another zone; none where Discord's word at that moment would be needed again. */
export const editAgain =
  ({ digest, letIn, edit: { channel, mention, publish, ...given } }: Editing): Again =>
  (timezone) => {
    if ([channel, mention, publish].some((one) => one !== undefined)) return undefined
    return pressFor(customId(change, 'turn', { ...given, digest, timezone }), letIn)
  }
