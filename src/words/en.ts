import type { ModelSort, Period } from '../civitai/model.ts'

const number = new Intl.NumberFormat('en')
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const rounded = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const either = new Intl.ListFormat('en', { type: 'disjunction' })

const SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'Most downloaded of all time',
  'Highest Rated': 'Highest rated of all time',
  'Most Liked': 'Most liked of all time',
  'Most Discussed': 'Most discussed of all time',
  'Most Collected': 'Most collected of all time',
  'Most Images': 'Most pictures of all time',
  Newest: 'Newest',
}

const PERIODS: Readonly<Record<Exclude<Period, 'AllTime'>, string>> = {
  Day: 'in the last day',
  Week: 'this week',
  Month: 'this month',
  Year: 'this year',
}

/** Discord shows a moment in the reader's own language and zone. */
const moment = (at: number): string => `<t:${Math.floor(at / 1_000)}:R>`

/** Everything the bot says in English. What comes from outside is made inert before it comes here. */
export const en = {
  count: (value: number) => short.format(value),

  // Lists
  listTitle: (sort: ModelSort, period: Period) =>
    period === 'AllTime' ? SORTS[sort] : `${SORTS[sort]}, among models updated ${PERIODS[period]}`,
  tagged: (tag: string) => `tag “${tag}”`,
  by: (creator: string) => `by ${creator}`,
  downloads: (count: string) => `⬇ ${count}`,
  likes: (count: string) => `👍 ${count}`,
  ranks: (first: number, last: number, known: number, more: boolean) =>
    `${number.format(first)}–${number.format(last)} of ${number.format(known)}${more ? ' and more' : ''}`,
  asOf: (at: number) => `-# as of ${moment(at)}, Civitai is not answering`,

  // A model's card
  moment,
  comments: (count: string) => `💬 ${count}`,
  tips: (count: string) => `⚡ ${count}`,
  earlyAccess: (until: number | undefined) =>
    until === undefined ? '🔒 early access' : `🔒 early access until ${moment(until)}`,
  unnamed: '(no name)',
  unnamedVersion: (id: number) => `Version ${id}`,
  noVersion: 'No version of it can be shown.',
  archived: '⚠️ Archived by its creator: its files cannot be downloaded any more.',
  takenDown: '⚠️ Taken down by Civitai.',
  triggerWords: '**Trigger words**',
  noTriggerWords: 'It has no trigger words.',
  moreTriggers: (count: number) => `and ${number.format(count)} more`,
  size: (kilobytes: number) =>
    kilobytes >= 1_024 ** 2
      ? `${rounded.format(kilobytes / 1_024 ** 2)} GB`
      : kilobytes >= 1_024
        ? `${rounded.format(kilobytes / 1_024)} MB`
        : `${rounded.format(kilobytes)} kB`,
  pickle:
    '⚠️ A pickle file: loading it can run code on your machine. Load it only if you trust its creator.',
  scanDanger: '⛔ Civitai found something dangerous in this file. Do not load it.',
  scanFailed: '⚠️ Civitai could not scan this file.',
  scanPending: '⏳ Civitai has not scanned this file yet.',
  scanned: '-# ✅ scanned by Civitai for viruses and pickles',
  credit: (withoutCredit: boolean) =>
    withoutCredit ? '-# 📜 No credit needed' : '-# 📜 Credit its creator',
  may: (uses: string) => `-# ✅ Allowed: ${uses}`,
  mayNot: (uses: string) => `-# 🚫 Not allowed: ${uses}`,
  sellPictures: 'sell pictures',
  rentOnCivitai: 'run it on Civitai’s generator',
  rentElsewhere: 'run it on paid services',
  sellModel: 'sell it or merges of it',
  shareMerges: 'share merges',
  otherLicence: 'license merges otherwise',
  maturePictures: 'mature pictures',
  tags: (tags: string) => `-# 🏷 ${tags}`,
  video: (nth: number, url: string) => `[▶ Video ${nth}](${url})`,
  several: (asked: string) => `Several models fit “${asked}”`,
  severalHelp: 'Pick the one you mean.',

  // Buttons and menus
  copyText: 'Copy text',
  download: 'Download',
  chooseVersion: 'Choose a version',
  chooseModel: 'Choose a model',
  openCard: 'Open a model’s card',
  previous: 'Previous',
  next: 'Next',
  showToAll: 'Show to all',
  delete: 'Delete',
  onCivitai: 'Open on Civitai',

  // Problems
  unreadable: 'That value could not be read. Please type it again.',
  empty: 'There is nothing to look for. Please type something.',
  tooLong: (max: number) => `That is too long: at most ${max} characters, please.`,
  notAChoice: (choices: readonly string[]) =>
    `That is not one of the choices. Please pick ${either.format(choices)}.`,
  notWhole: (min: number, max: number) => `Please give a whole number from ${min} to ${max}.`,
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
  unknownVersion: 'That model has no such version. Pick one from the list.',
  modelGone: 'That model is gone from Civitai.',
  versionGone: 'That version is gone. The newest one is a press away.',
  emptyList: 'No model fits. A longer period or fewer filters will find more.',
  listEnds: 'That was the last page: nothing further on fits this channel.',
  notShownHere:
    'That is not shown here: it is mature content, and this channel is not age-restricted.',
  pageGone: 'That page is gone: the list is shorter now. Please run the command again.',
  oldButton: 'That button is from an older version of me. Please run the command again.',
  unknownCommand: 'I do not know that command any longer. It will vanish from the list soon.',
  notYours: 'Only who asked for this answer, or a moderator, can delete it.',
  civitaiAway: (at: number) => `Civitai is not answering at the moment. Try again ${moment(at)}.`,
  regionBlocked: 'Civitai does not serve the country I am running in. My operator has to move me.',
  stopping: 'I am just being restarted. Please try again in a minute.',
  broken: (reference: string) =>
    `Something broke on our side. If you report it, name the reference \`${reference}\`.`,

  // What Discord lists
  privateOption: 'Show the answer only to you',
  sortOption: 'What to rank by; all figures are of all time',
  periodOption: 'Only models updated in this period (default: Week)',
  typeOption: 'Only models of this type',
  baseOption: 'Only models for this base model',
  tagOption: 'Only models with this tag',
  queryOption: 'A name, an address, an id, an AIR or a file’s hash',
  versionOption: 'One of its versions; otherwise the newest',
  modelDescription: 'One model in full',
  topDescription: 'A ranked list of models',
}
