import type { Rating } from '../rating.ts'
import type { Reply } from '../reply.ts'
import type { Allow } from '../settings.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { inert } from './text.ts'

/** What a server decided. */
export interface SettingsShown {
  readonly allow: Allow
  /** The most that who runs the bot and the server allow together. */
  readonly most: Rating
  readonly tags: Muted
  readonly creators: Muted
  /** How many of each there can be. */
  readonly mostMuted: number
  /** The mentions of the commands that change them. */
  readonly commands: Readonly<Record<'rating' | 'mute' | 'unmute', string>>
}

interface Muted {
  /** Those that may be named here. */
  readonly named: readonly string[]
  readonly of: number
}

/** Characters: half of what an embed's text holds, less what stands around the names. */
const ROOM = 1_800
const NAME_LENGTH = 60

/** What a server decided of what it sees. */
export function settingsReply(
  words: Words,
  { allow, most, tags, creators, mostMuted, commands }: SettingsShown,
): Reply {
  const isLess = most === 'PG' && allow !== 'PG everywhere'
  const lines = [
    isLess ? words.allowedByOperator : words.allowed(allow),
    '',
    words.mutedTags(tags.of, mostMuted),
    ...namesOf(words, tags),
    '',
    words.mutedCreators(creators.of, mostMuted),
    ...namesOf(words, creators),
    '',
    words.changeSettings(commands.rating, commands.mute, commands.unmute),
  ]
  return {
    embeds: [{ color: COLOUR, title: words.settingsTitle, description: lines.join('\n') }],
  }
}

/** The names in one line, as many as there is room for, and how many there are besides. */
function namesOf(words: Words, { named, of }: Muted): readonly string[] {
  const shown: string[] = []
  let room = ROOM
  for (const name of named) {
    const told = inert(name, NAME_LENGTH)
    room -= told.length + ' · '.length
    if (room < 0) break
    shown.push(told)
  }
  const more = named.length - shown.length
  const hidden = of - named.length
  const all = [
    ...shown,
    ...(more > 0 ? [words.moreMuted(more)] : []),
    ...(hidden > 0 ? [words.unnamedMuted(hidden)] : []),
  ]
  return all.length === 0 ? [] : [all.join(' · ')]
}
