import type { Ended } from '../../accounts/account.ts'
import { moment } from '../timestamp.ts'
import { number } from './formats.ts'

/** What a browser is shown at the end: what happened, and what to do next. */
const PAGES: Readonly<
  Record<Ended | 'broken', { readonly heading: string; readonly text: string }>
> = {
  'signed in': {
    heading: 'You’re signed in',
    text: 'One step is left: go back to Discord and press “I’ve signed in”. There you see which account it is, and link it. Until then, nothing is linked. You can close this page.',
  },
  gone: {
    heading: 'This link is over',
    text: 'A link works once, in one browser, and for ten minutes. Use /account in Discord for a new one.',
  },
  denied: {
    heading: 'Nothing was linked',
    text: 'You came back without allowing it. To try again, use /account in Discord. Otherwise you can close this page.',
  },
  refused: {
    heading: 'Signing in didn’t work',
    text: 'It took too long, or was done already. Use /account in Discord for a new link.',
  },
  'somebody else': {
    heading: 'This link isn’t yours',
    text: 'It was made for another Discord account than the one you signed in with, so nothing was linked. Use /account in Discord for a link of your own, and never open one that somebody else gave you.',
  },
  'fewer rights': {
    heading: 'Nothing was linked',
    text: 'Civitai allows me less than I need. In your account settings on Civitai, remove me under Connected Apps. Then use /account in Discord again.',
  },
  limited: {
    heading: 'Too many people at once',
    text: 'Nothing was linked, as too many people are signing in right now. Wait a minute, then use /account in Discord again.',
  },
  away: {
    heading: 'Signing in didn’t work',
    text: 'Discord or Civitai isn’t answering. Wait a minute, then use /account in Discord again.',
  },
  misconfigured: {
    heading: 'Signing in doesn’t work here',
    text: 'I’m not set up right for it, and you can’t change that. Please tell whoever runs me: the log says what is wrong.',
  },
  broken: {
    heading: 'Signing in didn’t work',
    text: 'Something went wrong on my side, and nothing was linked. Wait a minute, then use /account in Discord again.',
  },
}

/** Civitai accounts that people link. */
export const accounts = {
  accountDescription: 'Your Civitai account: link it, see what I may do with it, or unlink it',
  capOption: 'The most Buzz I may spend for you in a day',
  accountTitle: 'Your Civitai account',
  notLinkedYet:
    'You have linked no Civitai account. With one, you can make pictures here with your own Buzz, and look into your vault. Press **Link** and sign in with Discord, then with Civitai. After that, press **I’ve signed in**.',
  linkUntil: (until: number) => `-# The link is for you alone, and ends ${moment(until)}.`,
  linkButton: 'Link',
  signedInButton: 'I’ve signed in',
  notSignedInYet:
    'You haven’t finished signing in yet. Press **Link**, sign in with Discord and with Civitai, then press **I’ve signed in**.',
  confirmLink: (discord: string, civitai: string) =>
    `Link your Discord account ${discord} with the Civitai account **${civitai}**?`,
  confirmRights:
    'I will be able to make pictures when you press a button, see your Buzz and look into your vault. I spend nothing without a press.',
  confirmButton: 'Link them',
  cancelLinkButton: 'Cancel',
  linkCancelled: 'Nothing was linked, and what you signed in with is deleted here.',
  nowLinked: 'Your accounts are linked.',
  linkOver: 'That sign-in is over. Use `/account` to start again.',
  linkedWith: (civitai: string) => `**Civitai:** ${civitai}`,
  linkedSince: (at: number) => `**Linked:** ${moment(at)}`,
  linkedRights: '**Rights:** make pictures, see your Buzz, look into your vault',
  dailyCap: (buzz: number, command: string) =>
    `**At most per day:** ${number.format(buzz)} Buzz. Change it with ${command}.`,
  unlinkButton: 'Unlink',
  nowCapped: 'Changed.',
  nowUnlinked:
    'Unlinked. I have deleted all that I kept of it. Pictures on their way are still made and paid for: look for them on Civitai. What you allowed me still stands on Civitai: remove it there, under **Connected Apps** in your account settings.',
  civitaiAccountButton: 'Settings on Civitai',
  nothingToUnlink: 'You have linked no Civitai account.',
  civitaiNumber: (id: number) => `user ${id}`,
  notLinked: 'You have linked no Civitai account. Use `/account` first.',
  linkEnded:
    'Civitai no longer accepts the link with your account, so I have deleted it. Use `/account` to link it again.',
  linkUnread:
    'I can’t read what I keep of the link with your account. Only the person who runs me can fix that; or unlink it with `/account`, and link it again.',
  linkRefused:
    'Civitai doesn’t accept the link with your account. Unlink it with `/account`, then link it again.',
  signInAway: 'Civitai isn’t answering. Try again in a minute.',
  signInLimited: (until: number) =>
    `Civitai is being asked too much for new sign-ins. Try again ${moment(until)}.`,
  linkPage: (how: Ended | 'broken') => PAGES[how],
}
