import { creatorMark, tagMark } from '../../src/civitai/marks.ts'
import { near } from '../../src/civitai/near.ts'
import { tagNamed, userNamed } from '../../src/civitai/screen/pasted.ts'
import { action, type Option } from '../../src/command.ts'
import { text } from '../../src/option.ts'
import { Problem } from '../../src/problem.ts'
import { inert, oneLine } from '../../src/render/text.ts'
import type { ServerSettings } from '../../src/settings.ts'
import { creatorNamed, PASTED_LENGTH, tag as searched } from '../options/filters.ts'
import { serverOf } from '../options/server.ts'
import { MOST, shownBelow } from './show.ts'

/** Longer than any name on Civitai that people give. */
const NAME_LENGTH = 100
const CHOICES = 25

/** A tag, or a creator, and how it is told from others. */
interface Named {
  readonly list: 'tags' | 'creators'
  readonly name: string
  readonly mark: (name: string) => string
}

/** The one of the two that was given. */
function namedBy(tag: string | undefined, creator: string | undefined): Named {
  const name = tag ?? creator
  if (name === undefined || (tag !== undefined && creator !== undefined)) {
    throw new Problem((words) => words.tagOrCreator)
  }
  if (name.length > NAME_LENGTH) throw new Problem((words) => words.tooLong(NAME_LENGTH))
  if (oneLine(name) === '') {
    // It could not be offered to be unmuted.
    throw new Problem((words) => (tag === undefined ? words.notACreator : words.notATag))
  }
  return tag === undefined
    ? { list: 'creators', name, mark: creatorMark }
    : { list: 'tags', name, mark: tagMark }
}

const isSame =
  ({ name, mark }: Named) =>
  (other: string): boolean =>
    mark(other) === mark(name)

/** A text that was typed, as it may be told in the place of a call. */
const told = (name: string, mayShow: (text: string) => boolean): string | undefined =>
  mayShow(name) ? inert(name, NAME_LENGTH) : undefined

const tagOption = (suggest: Option<string>['suggest']) =>
  text({
    description: (words) => words.muteTagOption,
    max: PASTED_LENGTH,
    meant: tagNamed,
    ...(suggest && { suggest }),
  })

/** `/settings mute`. Any name can be muted: Civitai need not answer, nor have it yet. */
export const mute = action({
  options: {
    tag: tagOption(searched.suggest),
    creator: creatorNamed((words) => words.muteCreatorOption),
  },
  state: {},
  private: true,
  async run(call, services) {
    const { settings, words, civitai } = services
    const named = namedBy(call.options.tag, call.options.creator)
    let isNew = true
    const decided = await settings.change(serverOf(call), (before) => {
      const muted = before[named.list]
      isNew = !muted.some(isSame(named))
      if (!isNew) return before
      if (muted.length >= MOST) throw new Problem((words) => words.tooManyMuted(MOST))
      return { ...before, [named.list]: [...muted, named.name] }
    })
    const name = told(named.name, civitai.mayShow)
    const line = isNew ? words.nowMuted(name) : words.mutedAlready(name)
    return shownBelow(line, decided, call, services)
  },
})

/** One of what is muted, as far as it may be named in the place of the call. */
const mutedOf =
  (list: Named['list']): NonNullable<Option<string>['suggest']> =>
  async (typed, call, { settings, civitai }) => {
    const { [list]: muted }: ServerSettings = await settings.of(serverOf(call))
    const named = muted.filter(civitai.mayShow)
    const offered = typed === '' ? named : near(typed, named, CHOICES)
    return offered.map((name) => ({ name, value: name }))
  }

/** `/settings unmute`. */
export const unmute = action({
  options: {
    tag: tagOption(mutedOf('tags')),
    creator: text({
      description: (words) => words.muteCreatorOption,
      max: PASTED_LENGTH,
      meant: userNamed,
      suggest: mutedOf('creators'),
    }),
  },
  state: {},
  private: true,
  async run(call, services) {
    const named = namedBy(call.options.tag, call.options.creator)
    const decided = await services.settings.change(serverOf(call), (before) => {
      const left = before[named.list].filter((other) => !isSame(named)(other))
      if (left.length === before[named.list].length) {
        throw new Problem((words) => words.notMuted)
      }
      return { ...before, [named.list]: left }
    })
    const name = told(named.name, services.civitai.mayShow)
    return shownBelow(services.words.nowUnmuted(name), decided, call, services)
  },
})
