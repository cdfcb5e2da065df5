import { moment } from '../timestamp.ts'
import { either } from './formats.ts'

/** What keeps a command from doing what was asked. */
export const problems = {
  unreadable: 'That value could not be read. Please type it again.',
  empty: 'There is nothing to look for. Please type something.',
  tooLong: (max: number) => `That is too long: at most ${max} characters, please.`,
  notAChoice: (choices: readonly string[]) =>
    `That is not one of the choices. Please pick ${either.format(choices)}.`,
  notWhole: (min: number, max: number) => `Please give a whole number from ${min} to ${max}.`,
  trendingTooLong:
    'Trending is known for a day, a week or a month. Please choose one of these periods.',
  trendingNotYet:
    'I have only begun to count downloads. Trending will be there tomorrow; until then sort by Most Downloaded.',
  unknownBase: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai has no base model of that name. Start typing and pick one from the list.'
      : `Civitai has no base model of that name. Did you mean ${either.format(near)}?`,
  unknownTag: (near: readonly string[]) =>
    near.length === 0
      ? 'No model has that tag. Start typing and pick one from the list.'
      : `No model has that tag. Did you mean ${either.format(near)}?`,
  nothingFound: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai knows no such model. Check the spelling, or paste its address.'
      : `Civitai knows no such model. Did you mean ${either.format(near)}?`,
  notAModel:
    'That address is not one of a model on Civitai. Paste the address of a model’s own page.',
  foreignAddress: 'That link isn’t one of Civitai’s. Paste one from civitai.com, or type a name.',
  nothingToSearch: 'There is nothing to search for in that. Type part of a model’s name.',
  notAModelButCreator: 'That is somebody’s profile. For their models use `/creator`.',
  unknownHash: 'Civitai knows no file with that hash.',
  notACreator:
    'That names nobody on Civitai. Type a name, or paste the address of somebody’s profile there.',
  notATag: 'That is no tag of Civitai’s. Type one, or paste the address of its page there.',
  unknownVersion: 'That model has no such version. Pick one from the list.',
  unknownCreator: (near: readonly string[]) =>
    near.length === 0
      ? 'Civitai knows no creator of that name. Start typing and pick one from the list.'
      : `Civitai knows no creator of that name. Did you mean ${either.format(near)}?`,
  creatorTooLong:
    'That creator’s name is too long for my buttons. Look at the models on Civitai itself.',
  noPictures: 'No picture fits. A longer period or fewer filters will find more.',
  noPicturesAtAll: 'There is no picture that fits this channel.',
  /** A way out, on a button. */
  allTime: 'All time',
  pictureGone: 'That picture is gone from Civitai.',
  modelGone: 'That model is gone from Civitai.',
  versionGone: 'That version is gone. The newest one is a press away.',
  emptyList: 'No model fits. A longer period or fewer filters will find more.',
  noModels: (creator: string) =>
    `No model of theirs fits this channel. For their pictures press below, or use \`/images creator:${creator}\`.`,
  listEnds: 'That was the last page: nothing further on fits this channel.',
  notShownHere:
    'That is not shown here: mature content is for age-restricted channels only, and some is for none.',
  pageGone: 'That page is gone: the list is shorter now. Please run the command again.',
  oldButton: 'That button is from an older version of me. Please run the command again.',
  unknownCommand: 'I do not know that command any longer. It will vanish from the list soon.',
  notYours: 'Only who asked for this answer, or a moderator, can delete it.',
  civitaiAway: (at: number) => `Civitai is not answering at the moment. Try again ${moment(at)}.`,
  tooManyQuestions: (at: number) =>
    `That was a lot at once. To be fair to everybody, I look up more for you ${moment(at)}.`,
  civitaiUnhelpful:
    'Civitai gives me no usable answer to that, through no fault of yours. Try other options, or look on Civitai itself.',
  regionBlocked: 'Civitai does not serve the country I am running in. My operator has to move me.',
  storeAway: 'I cannot get at my records right now, so nothing was changed. Try again in a minute.',
  stopping: 'I am just being restarted. Please try again in a minute.',
  broken: (reference: string) =>
    `Something broke on our side. If you report it, name the reference \`${reference}\`.`,
}
