import type { Ended } from '../../accounts/account.ts'
import { moment } from '../timestamp.ts'

const PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: 'Almost done',
    text: 'Go back to Discord and press “I’ve signed in”. There you see which account it is, and confirm it. Until then, nothing is linked.',
  },
  gone: {
    heading: 'This link is over',
    text: 'A link works once, in one browser, and for ten minutes. Use /account in Discord for a new one.',
  },
  denied: {
    heading: 'Not linked',
    text: 'You allowed nothing, so nothing was linked. To try again, use /account in Discord.',
  },
  refused: {
    heading: 'Signing in didn’t work',
    text: 'What came back was used already, or took too long. Use /account in Discord for a new link.',
  },
  'somebody else': {
    heading: 'This link isn’t yours',
    text: 'It was made for another Discord account than the one you signed in with, so nothing was linked. Use /account in Discord for your own, and never open a link that somebody else gave you.',
  },
  'fewer rights': {
    heading: 'Not linked',
    text: 'Civitai allows less than I need, so nothing was linked. Remove me under Connected Apps in your Civitai account settings, then use /account in Discord again.',
  },
  limited: {
    heading: 'Too many at once',
    text: 'Too many people are signing in right now. Wait a minute, then use /account in Discord again.',
  },
  away: {
    heading: 'Signing in didn’t work',
    text: 'Discord or Civitai isn’t answering. Wait a minute, then use /account in Discord again.',
  },
  misconfigured: {
    heading: 'Signing in doesn’t work',
    text: 'I’m not set up right for that. Only the person who runs me can fix it; the log says what is wrong.',
  },
  broken: {
    heading: 'Signing in didn’t work',
    text: 'Something went wrong on my side, and nothing was linked. Wait a minute, then use /account in Discord again.',
  },
}

/** Civitai accounts that people link. */
export const accounts = {
  accountDescription: 'Your Civitai account: link it, see what I may do with it, or unlink it',
  accountTitle: 'Your Civitai account',
  notLinkedYet:
    'You have linked no Civitai account. With one, you can look into your vault from here. Press **Link** and sign in with Discord, then with Civitai. After that, press **I’ve signed in**.',
  linkUntil: (until: number) => `-# The link is for you alone, and works until ${moment(until)}.`,
  linkButton: 'Link',
  signedInButton: 'I’ve signed in',
  notSignedInYet:
    'You haven’t finished signing in yet. Press **Link**, sign in with Discord and with Civitai, then press **I’ve signed in**.',
  confirmLink: (discord: string, civitai: string) =>
    `Link your Discord account ${discord} with the Civitai account **${civitai}**?`,
  confirmRights:
    'I will be able to see who you are on Civitai, and what is in your vault. I can change nothing there, and spend nothing.',
  confirmButton: 'Link them',
  cancelLinkButton: 'Cancel',
  linkCancelled: 'Nothing was linked, and what you signed in with is deleted here.',
  nowLinked: 'Your accounts are linked.',
  linkOver: 'That sign-in is over. Use `/account` to start again.',
  linkedWith: (civitai: string) => `**Civitai:** ${civitai}`,
  linkedSince: (at: number) => `**Linked:** ${moment(at)}`,
  linkedRights: '**Rights:** see who you are, and what is in your vault',
  unlinkButton: 'Unlink',
  nowUnlinked:
    'Unlinked. I have deleted all that I kept of it. What you allowed me still stands on Civitai: remove it there, under **Connected Apps** in your account settings.',
  civitaiAccountButton: 'Settings on Civitai',
  nothingToUnlink: 'You have linked no Civitai account.',
  civitaiNumber: (id: number) => `user ${id}`,
  notLinked: 'You have linked no Civitai account. Use `/account` first.',
  linkEnded:
    'Civitai no longer accepts the link with your account, so I have deleted it. Use `/account` to link it again.',
  linkUnread:
    'I can’t read what I keep of the link with your account. Only the person who runs me can fix that; or unlink it with `/account`, and link it again.',
  signInAway: 'Civitai isn’t answering. Try again in a minute.',
  signInLimited: (until: number) =>
    `Civitai is being asked too much for new sign-ins. Try again ${moment(until)}.`,
  linkPage: (how: Ended | 'broken') => PAGES[how],
}
