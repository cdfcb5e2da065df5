import { BASE as en } from '../words/base.ts'
import type { Words } from '../words/words.ts'

const moment = (ms: number): string => new Date(ms).toISOString()

/** What an agent is told where people would be told of channels, buttons and what to type. */
export const agentWords: Words = {
  ...en,
  notShownHere: 'That is not told: it is above the ceiling, or is shown nowhere.',
  modelGone: 'That model is gone from Civitai. Look for another one with find_model.',
  versionGone: 'Name the model of the version as well.',
  unknownVersion: 'That model has no such version. Take the id of one from get_model.',
  unknownBase: (near) =>
    near.length === 0
      ? 'Civitai has no base model of that name. Spell it as models in lists do.'
      : en.unknownBase(near),
  trendingNotYet:
    'Trending needs two snapshots of the bot’s, a day apart, in the database that DATABASE_URL names. Rank by Most Downloaded until then.',
  unknownTag: () => 'No model has that tag. Take one that the tool tags yields.',
  unknownCreator: () => 'Civitai has no creator of that name. Spell it as models in lists do.',
  unknownPage:
    'Nothing of that can be told. Give the address of a model, an image, a post or a profile, or words.',
  civitaiAway: (at) => `Civitai isn’t answering. Try again after ${moment(at)}.`,
  unreadPicture: (why) => (why === 'none' ? NO_DATA : en.unreadPicture(why)),
  broken: (reference) => `Something broke in this server. Its log has more under ${reference}.`,
}

const NO_DATA =
  'This copy doesn’t say how it was made. Programs that make JPEG and WebP files smaller take that out: read the original.'
