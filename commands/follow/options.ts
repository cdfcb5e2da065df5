import { near } from '../../src/civitai/near.ts'
import type { OptionWire } from '../../src/command.ts'
import { channel, required, role, text, whole, yesNo } from '../../src/option.ts'
import { followName } from '../../src/render/follow-name.ts'
import { base, creatorNamed, tag, type } from '../options/filters.ts'
import { modelNamed } from '../options/model.ts'
import { MAX_ID } from '../options/named-id.ts'
import { POSTED_INTO } from '../options/posting.ts'
import { followsShown } from './follow-of.ts'

const CHOICES = 25

/** The channel that posts go into. */
export const where = required(channel((words) => words.followChannelOption, POSTED_INTO))

const tagWire: OptionWire = { ...tag.wire, description: (words) => words.followTagOption }

/** What a manager decides of a follow. */
export const decisions = {
  channel: where,
  creator: creatorNamed((words) => words.followCreatorOption),
  model: modelNamed((words) => words.followModelOption),
  tag: { ...tag, wire: tagWire },
  type,
  base,
  mention: role((words) => words.mentionOption),
  publish: yesNo('u', (words) => words.publishOption),
}

/** One of the server's follows: `#` and its id, or its name as somebody may type it. */
export const follow = required(
  text({
    description: (words) => words.followOption,
    max: 100,
    suggest: async (typed, call, services) => {
      const all = call.guildId === undefined ? [] : await followsShown(call, services)
      const named = all.map((one) => ({
        name: followName(services.words, one),
        value: `#${one.id}`,
      }))
      // Follows can share a name, and are then told apart by their order alone.
      const names = new Set(named.map(({ name }) => name))
      return near(typed, [...names], CHOICES)
        .flatMap((name) => named.filter((one) => one.name === name))
        .slice(0, CHOICES)
    },
  }),
)

/** A follow by its id where a button carries it. */
export const followId = whole({ code: 'i', min: 0, max: MAX_ID, default: 0 })
