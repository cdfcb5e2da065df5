/** Why a picture isn’t read. */
const UNREAD = {
  none: 'This copy doesn’t say how it was made. Discord takes that out of JPEG and WebP files, so post the original PNG, or paste its Civitai address into /images.',
  unsupported: 'I read PNG, JPEG and WebP files only.',
  'too large': 'This file is larger than 25 MB. Post a smaller one.',
  gone: 'I couldn’t get this file from Discord. Try again in a moment.',
  'gone since':
    'Discord no longer gives me this file. Use “Read picture” on the message it came from.',
  foreign: 'I read only files that were uploaded to Discord.',
  'held back': 'I don’t show how this picture was made.',
}

/** What is said of files that a message holds. */
export const recipes = {
  copyText: 'Copy text',
  chooseCard: 'Open a model’s card',
  pictureTitle: (nth: number) => `Picture ${nth}`,
  noPictureInMessage:
    'There’s no picture attached to this message. I read PNG, JPEG and WebP files.',
  morePictures: (count: number) =>
    count === 1 ? 'I didn’t read one more picture.' : `I didn’t read ${count} more pictures.`,
  unreadPicture: (why: keyof typeof UNREAD) => UNREAD[why],
  recipeGone: 'I no longer know which picture this was. Use “Read picture” on the message again.',
}
