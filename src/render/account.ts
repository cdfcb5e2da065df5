import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import type { CivitaiUser } from '../accounts/account.ts'
import type { Reply, Row } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { button, link } from './button.ts'
import { COLOUR } from './colour.ts'
import { inert } from './text.ts'

const NAME_LENGTH = 60
const SETTINGS_PAGE = 'https://civitai.com/user/account'

/** A Civitai account by its name, where that may be told and can be seen; otherwise by its number. */
export function civitaiName(
  words: Words,
  { id, name = '' }: CivitaiUser,
  mayShow: (text: string) => boolean,
): string {
  const shown = mayShow(name) ? inert(name, NAME_LENGTH) : ''
  return shown === '' ? words.civitaiNumber(id) : shown
}

const told = (words: Words, lines: readonly string[], buttons: Row['components']): Reply => ({
  embeds: [{ color: COLOUR, title: words.accountTitle, description: lines.join('\n') }],
  components: [{ type: ComponentType.ActionRow, components: [...buttons] }],
})

/** Nothing is linked: how to link. `until`, in milliseconds since 1970, is when the address ends. */
export const unlinkedReply = (
  words: Words,
  { address, until, signedIn }: { address: string; until: number; signedIn: string },
): Reply =>
  told(
    words,
    [words.notLinkedYet, '', words.linkUntil(until)],
    [link(words.linkButton, address), button(words.signedInButton, signedIn)],
  )

/** Nothing is linked any more; a button leads to where Civitai keeps what was allowed. */
export const unlinkedNow = (words: Words): Reply => ({
  content: words.nowUnlinked,
  embeds: [],
  components: [
    {
      type: ComponentType.ActionRow,
      components: [link(words.civitaiAccountButton, SETTINGS_PAGE)],
    },
  ],
})

/** Both accounts by their names, for who decides whether they are linked. */
export const confirmReply = (
  words: Words,
  ids: {
    readonly discord: string
    readonly civitai: string
    readonly confirm: string
    readonly cancel: string
  },
): Reply =>
  told(
    words,
    [words.confirmLink(ids.discord, ids.civitai), words.confirmRights],
    [
      button(words.confirmButton, ids.confirm, ButtonStyle.Primary),
      button(words.cancelLinkButton, ids.cancel),
    ],
  )

/** What is linked, and what may be done with it. */
export const linkedReply = (
  words: Words,
  linked: {
    readonly civitai: string
    readonly linkedAt: number
    readonly cap: number
    readonly command: string
    readonly unlink: string
  },
): Reply =>
  told(
    words,
    [
      words.linkedWith(linked.civitai),
      words.linkedSince(linked.linkedAt),
      words.linkedRights,
      words.dailyCap(linked.cap, linked.command),
    ],
    [button(words.unlinkButton, linked.unlink, ButtonStyle.Danger)],
  )
