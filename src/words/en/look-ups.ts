import type { Reference } from '../../civitai/reference.ts'

const KINDS: Readonly<Record<Reference['kind'], string>> = {
  model: 'Model',
  version: 'Version',
  image: 'Image',
  post: 'Post',
  article: 'Article',
  collection: 'Collection',
  creator: 'A profile',
  file: 'File',
}

/** What a message points at. */
export const lookUps = {
  inMessage: 'In this message',
  chooseReference: 'Look one up',
  /** `number` is its id or the hash; empty where it has none. */
  reference: (kind: Reference['kind'], number: string) => `${KINDS[kind]} ${number}`.trim(),
  referenceHeldBack: (what: string) => `${what} · not shown here`,
  referenceUnknown: (what: string) => `${what} · not on Civitai`,
  moreInMessage: '-# These are the first ten; there are more in the message.',
  notLookedUp: '-# Not all of these could be looked up. Choose one to try again.',
  nothingInMessage:
    'There’s nothing from Civitai in this message. I look for its links, AIRs and hashes of files.',
}
