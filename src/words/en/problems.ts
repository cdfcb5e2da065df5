import { moment } from '../timestamp.ts'
import { either } from './formats.ts'

/** What keeps a command from doing what was asked, and what to do about it. */
export const problems = {
  unreadable: 'I can’t read that value. Type it again.',
  empty: 'Type what to look for.',
  tooLong: (max: number) => `That is too long. Use at most ${max} characters.`,
  notAChoice: (choices: readonly string[]) =>
    `That is not one of the choices. Pick ${either.format(choices)}.`,
  notWhole: (min: number, max: number) => `Give a whole number from ${min} to ${max}.`,
  trendingTooLong: 'Trending covers a day, a week or a month. Pick one of these periods.',
  trendingNotYet:
    'I have only just begun to count downloads. Trending starts tomorrow. Until then, sort by Most Downloaded.',
  unknownBase: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai has no base model of that name. Pick one of the suggestions as you type.'
      : `Civitai has no base model of that name. Did you mean ${either.format(near)}?`,
  unknownTag: (near: readonly string[]) =>
    near.length === 0
      ? 'No model has that tag. Pick one of the suggestions as you type.'
      : `No model has that tag. Did you mean ${either.format(near)}?`,
  nothingFound: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai has no such model. Check the spelling, or paste its link.'
      : `Civitai has no such model. Did you mean ${either.format(near)}?`,
  notAModel: 'That isn’t a model on Civitai. Paste the link of a model’s page, or type its name.',
  unknownPage:
    'I can show nothing of that. Paste the link of a model, an image, a post, a profile, an article or a collection, or type a model’s name.',
  foreignAddress: 'That link isn’t one of Civitai’s. Paste one from civitai.com, or type a name.',
  nothingToSearch: 'There is nothing to search for in that. Type part of a model’s name.',
  notAModelButCreator:
    'That link is someone’s profile. Put it into `creator`, and leave `model` empty.',
  unknownHash: 'Civitai has no file with that hash. Check it, or search by name.',
  notACreator: 'That isn’t a user’s name. Type one, or paste the link of a profile on Civitai.',
  notATag: 'That isn’t a tag. Type one, or paste the link of its page on Civitai.',
  unknownVersion: 'That model has no such version. Pick one from the list.',
  unknownCreator: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai has no creator of that name. Pick one of the suggestions as you type.'
      : `Civitai has no creator of that name. Did you mean ${either.format(near)}?`,
  creatorTooLong: 'That name is too long for my buttons. Look at their models on Civitai.',
  noImages: 'No image fits. Try a longer period or fewer filters.',
  noImagesTogether: 'No image fits all of these filters together. Leave one of them out.',
  noImagesAtAll: 'There are no images that I can show here. Try another model or creator.',
  /** A way out, on a button. */
  allTime: 'All time',
  imageGone: 'That image is gone from Civitai. Run the command again for others.',
  noModelForThat: 'Civitai shows me no model for that. It may be deleted, or not public.',
  unknownImage: 'Civitai shows me no such image. It may be deleted, or not public.',
  unknownPost: 'Civitai shows me no such post. It may be deleted, or not public.',
  modelGone: 'That model is gone from Civitai. Look for another one with `/model`.',
  versionGone: 'That version is gone. Press the button for the newest one.',
  emptyList: 'No model fits. Try a longer period or fewer filters.',
  noModels: (creator: string) =>
    `They have no models that I can show here. For their images, press the button or use \`/images creator:${creator}\`.`,
  listEnds: 'That was the last page. Change the filters to see others.',
  notShownHere:
    'I can’t show that here: what may be mature needs an age-restricted channel, and some things I show nowhere.',
  mutedHere: 'The managers of this server have muted that, so I don’t show it here.',
  pageGone: 'That page is gone, because the list is shorter now. Run the command again.',
  oldButton: 'That button is from an older version of me. Run the command again.',
  unknownCommand: 'I don’t have that command any more. Type `/` to see the others.',
  notYours: 'Only the person who asked for this, or a moderator, can delete it.',
  civitaiAway: (at: number) => `Civitai isn’t answering. Try again ${moment(at)}.`,
  tooManyQuestions: (at: number) =>
    `That was a lot at once, and I answer others too. Try again ${moment(at)}.`,
  civitaiUnhelpful: 'Civitai gave me no usable answer. Try other options, or look on Civitai.',
  regionBlocked: 'Civitai blocks the country I run in. Only the person who runs me can fix that.',
  storeAway: 'I can’t reach my database, so nothing was changed. Try again in a minute.',
  shownAlready: 'That is already shown to all.',
  formTooLate: 'I was too slow to open that form. Try again: it should open now.',
  stopping: 'I’m restarting. Try again in a minute.',
  broken: (reference: string) =>
    `Something broke on my side. If you report it, quote \`${reference}\`.`,
}
