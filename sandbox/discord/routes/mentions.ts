import type { APIMessage } from 'discord-api-types/v10'
import { everyComponent } from '../rules/custom-ids.ts'
import type { MessageBody } from '../rules/message.ts'
import type { Shown } from '../state/messages.ts'
import { userById } from '../state/people.ts'
import { allows } from '../state/permissions.ts'
import type { Place } from '../state/places.ts'
import { rolesOf } from '../state/roles.ts'

/**
 * Whom a message pings: users and roles that its texts mention and `allowed_mentions` allows, if
 * the bot may mention the role there. Mentions in embeds ping nobody.
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
