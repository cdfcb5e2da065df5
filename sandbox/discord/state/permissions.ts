import { PermissionFlagsBits as Bit } from 'discord-api-types/v10'

/** Combines permissions into one number, which Discord writes as a string. */
const permissions = (...names: readonly (keyof typeof Bit)[]): bigint =>
  names.reduce((sum, name) => sum | Bit[name], 0n)

/** Whether the permissions in `held` include `name`. Administrators may do everything. */
export const allows = (held: bigint, name: keyof typeof Bit): boolean =>
  (held & Bit.Administrator) !== 0n || (held & Bit[name]) !== 0n

/** The permissions of a member, and of the bot. They exclude using external apps. */
export const MEMBER_PERMISSIONS = permissions(
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'UseApplicationCommands',
)
/** The permissions of a manager of the server. */
export const MANAGER_PERMISSIONS =
  MEMBER_PERMISSIONS |
  permissions('ManageGuild', 'ManageMessages', 'ManageThreads', 'UseExternalApps')
