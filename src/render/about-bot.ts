import type { APIButtonComponentWithURL } from 'discord-api-types/v10'
import type { State } from '../observe/state.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { link } from './button.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { withButtons } from './reply.ts'

/** What people can do with the bot, and how it is doing. */
export function aboutReply(words: Words, state: State): Reply {
  const { version, startedAt, awaySince, remembered, snapshotAt, hasAccounts } = state
  const lines = [
    words.examples,
    '',
    words.version(version),
    words.upSince(startedAt),
    awaySince === undefined ? words.civitaiAnswers : words.civitaiAwaySince(awaySince),
    ...(remembered === undefined ? [] : [words.remembered(remembered)]),
    snapshotAt === undefined ? words.noSnapshot : words.snapshotFrom(snapshotAt),
    '',
    words.kept,
    ...(hasAccounts ? [words.keptOfAccounts] : []),
  ]
  const embed = { color: COLOUR, title: words.aboutTitle, description: lines.join('\n') }
  return withButtons({ embeds: [embed] }, buttonsOf(words, state))
}

function buttonsOf(words: Words, { links }: State): readonly APIButtonComponentWithURL[] {
  const { invite, source, privacy, terms } = links
  const all = [
    [words.invite, invite],
    [words.source, source],
    [words.privacy, privacy],
    [words.terms, terms],
  ] as const
  return all.flatMap(([label, url]) =>
    url === undefined || url.length > LIMITS.buttonUrl ? [] : [link(label, url)],
  )
}
