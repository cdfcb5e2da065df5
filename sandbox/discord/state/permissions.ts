import { PermissionFlagsBits as Bit } from 'discord-api-types/v10'

/** Permissions joined into the number Discord writes as text. */
const permissions = (...names: readonly (keyof typeof Bit)[]): bigint =>
  names.reduce((sum, name) => sum | Bit[name], 0n)

/** Whether somebody with `held` may do what `name` allows; an administrator may do all. */
export const allows = (held: bigint, name: keyof typeof Bit): boolean =>
  (held & Bit.Administrator) !== 0n || (held & Bit[name]) !== 0n

/** What an ordinary member, and the bot, may do here: not bring apps of their own. */
export const MEMBER_PERMISSIONS = permissions(
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'ReadMessageHistory',
  'UseApplicationCommands',
)
/** What a manager of the server may do. */
export const MANAGER_PERMISSIONS =
  MEMBER_PERMISSIONS |
  permissions('ManageGuild', 'ManageMessages', 'ManageThreads', 'UseExternalApps')
