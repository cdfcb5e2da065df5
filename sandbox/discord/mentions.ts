import type { APIMessage } from 'discord-api-types/v10'
import type { Shown } from './messages.ts'
import { userById } from './people.ts'
import { allows } from './permissions.ts'
import type { Place } from './places.ts'
import { rolesOf } from './roles.ts'
import { everyComponent } from './rules/custom-ids.ts'
import type { MessageBody } from './rules/message.ts'

/**
 * Whom a message pings: those its texts mention, in so far as it allows that, and the bot may
 * mention the role in that place. What stands in embeds pings nobody.
 */
export function pingedBy(
  { content, components = [] }: Pick<Shown, 'content' | 'components'>,
  allowed: MessageBody['allowed_mentions'],
  { guild, botPermissions }: Place,
): Pick<APIMessage, 'mentions' | 'mention_roles'> {
  const displayed = [...everyComponent(components)].map(
    ({ component }) => (component as { readonly content?: string }).content ?? '',
  )
  const text = [content, ...displayed].join('\n')
  if (!text.includes('<@')) return { mentions: [], mention_roles: [] }
  const mentioned = (pattern: RegExp, ids: readonly string[] | null | undefined) =>
    new Set([...text.matchAll(pattern)].map(([, id = '']) => id).filter((id) => ids?.includes(id)))
  const mentionable = (guild === undefined ? [] : rolesOf(guild)).filter(
    (role) => role.id !== guild && (role.mentionable || allows(botPermissions, 'MentionEveryone')),
  )
  const roles = mentioned(/<@&(\d+)>/g, allowed?.roles)
  return {
    mentions: [...mentioned(/<@!?(\d+)>/g, allowed?.users)].flatMap((id) => userById(id) ?? []),
    mention_roles: mentionable.map(({ id }) => id).filter((id) => roles.has(id)),
  }
}
