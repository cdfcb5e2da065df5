import type { GenerationOutcome, GenerationReason } from '../../generation/generation.ts'
import type { Size } from '../../generation/kinds.ts'
import { moment } from '../timestamp.ts'
import { either, number } from './formats.ts'

const SIZES: Readonly<Record<Size, string>> = {
  square: 'Square',
  portrait: 'Portrait',
  landscape: 'Landscape',
}

const FAILED: Readonly<Partial<Record<GenerationReason, string>>> = {
  blocked: 'Civitai doesn’t allow what it would show. Change the prompt.',
  'no worker': 'Civitai found no machine for it. Try again later.',
  'too slow': 'It took Civitai too long. Try again later.',
  'no buzz': 'You had too little Buzz for it, or Civitai let me spend no more of it.',
  'mature prompt': 'Civitai took the prompt for mature. Change it.',
  'not enabled': 'Civitai no longer makes pictures with that model or LoRA. Pick another one.',
  'not allowed': 'Civitai didn’t let me make pictures for you. Look at your account on Civitai.',
  'too many': 'Civitai was being asked too much. Try again later.',
}

const ENDED: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: 'Done.',
  failed: 'Civitai couldn’t make it.',
  expired: 'It waited too long, and Civitai dropped it. Try again later.',
  cancelled: 'Cancelled.',
  refused: 'Civitai wouldn’t make it.',
  lost: 'I can’t find out what became of it. Look on Civitai.',
}

const SHORT: Readonly<Record<GenerationOutcome, string>> = {
  succeeded: '✅ Done',
  failed: '⚠️ Failed',
  expired: '⚠️ Dropped',
  cancelled: '✖️ Cancelled',
  refused: '⚠️ Refused',
  lost: '⚠️ Not known',
}

const pictures = (count: number): string =>
  count === 1 ? '1 picture' : `${number.format(count)} pictures`

/** Pictures that people have made and pay for. */
export const generations = {
  generateDescription: 'Make pictures with a model on Civitai, with your own Buzz',
  makerOption: 'The model to make it with: a name, link, id or AIR',
  loraOption: 'A LoRA to join it: a name, link, id or AIR',
  promptOption: 'What the pictures should show',
  negativeOption: 'What the pictures should not show',
  sizeOption: 'The shape of the pictures (default: square)',
  picturesOption: 'How many pictures (default: 1)',
  seedOption: 'The number that a picture starts from (default: another one each time)',
  viewersOption: 'Only you see the pictures',
  formTitle: 'Make pictures',
  promptField: 'Prompt: what the pictures should show',
  negativeField: 'Negative prompt: what they should not show',
  sizeField: 'Shape',
  countField: 'How many',
  viewersField: 'Who sees them',
  viewers: (who: 'all' | 'asker') => (who === 'all' ? 'Everybody here' : 'Only me'),
  sizeName: (size: Size) => SIZES[size],
  pictures,
  priceTitle: (price: number, count: number) =>
    `${pictures(count)} for ${number.format(price)} Buzz`,
  nothingSpentYet: 'Your Buzz is spent once you press **Generate**, and not before.',
  capLeft: (left: number) =>
    `-# Of what I may spend for you in 24 hours, ${number.format(left)} Buzz are left.`,
  aboveCap: (left: number, command: string) =>
    `⚠️ Of what I may spend for you in 24 hours, only ${number.format(left)} Buzz are left. Use ${command} to allow more.`,
  tooLittleBuzz: '⚠️ Civitai says that you have too little Buzz for this.',
  onlyFitting: '-# I only show pictures that fit the place.',
  generateButton: 'Generate',
  cancelButton: 'Cancel',
  againButton: 'Again',
  recipeButton: 'Recipe',
  showPictures: 'Show',
  otherModel: 'A model that I can’t show here',
  handedOver: '⏳ On its way to Civitai…',
  waitsItsTurn: (before: number | undefined) =>
    before === undefined || before === 0
      ? '⏳ Waiting its turn…'
      : `⏳ Waiting its turn, with ${number.format(before)} before it…`,
  beingMade: (bar: string, percent: number) => `${bar} ${percent} %`,
  takesLong: (isHere: boolean) =>
    isHere
      ? '-# If it takes more than 15 minutes, the pictures come in a new message here.'
      : '-# If it takes more than 15 minutes, I tell you at your next command.',
  fetchingPictures: '⏳ Fetching the pictures…',
  generationEnded: (outcome: GenerationOutcome, reason: GenerationReason | undefined) =>
    (outcome === 'failed' || outcome === 'refused' ? reason && FAILED[reason] : undefined) ??
    ENDED[outcome],
  /** Of what was paid, in Buzz; `refunded` is undefined where it is not known. */
  whatCameBack: (spent: number, refunded: number | undefined) => {
    if (spent === 0) {
      return refunded ? `All ${number.format(refunded)} Buzz came back.` : 'Nothing was spent.'
    }
    const kept = number.format(spent)
    if (refunded === undefined) {
      return `What comes back of ${kept} Buzz, you see in \`/generations\` in a minute.`
    }
    return refunded === 0
      ? `None of the ${kept} Buzz came back.`
      : `${number.format(refunded)} Buzz came back, and ${kept} didn’t.`
  },
  cancelledPrice: 'Cancelled. Nothing was spent.',
  picturesHeldBack: (count: number) =>
    count === 1
      ? '1 picture doesn’t fit this place, so I don’t show it.'
      : `${number.format(count)} pictures don’t fit this place, so I don’t show them.`,
  picturesMissing: (count: number) => `${pictures(count)} couldn’t be fetched.`,
  picturesLater: (command: string) => `Civitai isn’t answering. Use ${command} in a minute.`,
  madeFor: (person: string, price: number) => `-# For ${person} · ${number.format(price)} Buzz`,
  generationsDescription: 'The pictures that you had me make, with their price',
  generationsTitle: 'Your generations',
  noGenerations: (command: string) => `I have made nothing for you yet. Use ${command} to begin.`,
  generationLine: (at: number, name: string, count: number, price: number, state: string) =>
    `${moment(at)} · ${name} · ${pictures(count)} · ${number.format(price)} Buzz · ${state}`,
  generationItem: (count: number, price: number, state: string) =>
    `${pictures(count)} · ${number.format(price)} Buzz · ${state}`,
  generationState: (outcome: GenerationOutcome | undefined) =>
    outcome === undefined ? '⏳ Running' : SHORT[outcome],
  chooseGeneration: 'Show one of them',
  recipeTitle: 'Recipe',
  otherPrompt:
    'That prompt doesn’t fit this place. Nothing was asked of Civitai. Write it without what is mature, or use `/generate` elsewhere.',

  // Why no pictures are made, and what to do about it.
  cannotMakeWithBase:
    'I can’t make pictures with models of that kind. Pick one that `/generate` suggests.',
  cannotMakeWithModel: 'I can’t make pictures with that model. Pick one that `/generate` suggests.',
  cannotMakeWithLora: 'I can’t make pictures with that LoRA. Pick one that `/generate` suggests.',
  loraAsModel: 'That goes with a model and is none. Put it into `lora`, and pick a model.',
  modelAsLora: 'That isn’t a LoRA. Put it into `model`, or pick a LoRA that `/generate` suggests.',
  severalToMakeWith: (names: readonly string[]) =>
    `Several models fit that, such as ${either.format(names)}. Pick one that \`/generate\` suggests.`,
  promptMissing: 'There is no prompt. Write what the picture should show.',
  promptTooLong: 'That prompt is too long for this model. Shorten it.',
  takesNoNegative: 'That model takes no negative prompt. Leave `negative` empty.',
  negativeTooLong: 'That negative prompt is too long for this model. Shorten it.',
  otherLora: 'That LoRA doesn’t go with that model. Pick one of the same base model, or none.',
  outOfBounds: 'Civitai can’t make it with these options. Use `/generate` with others.',
  quoteGone:
    'That price is over, or isn’t yours. Nothing was spent. Use `/generate` for a new one.',
  overCap: (price: number, left: number) =>
    `That costs ${number.format(price)} Buzz, and ${number.format(left)} are left of what I may spend for you in 24 hours. Nothing was spent. Wait, or use \`/account\` to allow more.`,
  tooManyRunning: (most: number) =>
    `I’m already making ${most} of yours. Nothing was spent. Wait until one is done, or cancel one in \`/generations\`.`,
  noBuzz:
    'You have too little Buzz for that, or Civitai lets me spend no more of it. Nothing was spent. Get some on Civitai, or ask for fewer pictures.',
  maturePrompt:
    'Civitai takes that prompt for mature, and I make nothing mature. Nothing was spent. Change the prompt.',
  notEnabled:
    'Civitai no longer makes pictures with that model or LoRA. Nothing was spent. Pick another one.',
  generationNotAllowed:
    'Civitai doesn’t let me make pictures for you. Nothing was spent. Look at your account on Civitai, or unlink it in `/account` and link it again.',
  generationRefused:
    'Civitai refused to make that. Nothing was spent. Use `/generate` with other options.',
  generatorBusy:
    'Civitai is being asked too much. Nothing was spent. Use `/generate` again in a minute.',
  generatorAway: 'Civitai’s generator isn’t answering. Try again in a minute.',
  stillHandedOver: 'That is still on its way to Civitai. Wait a few seconds, then cancel it again.',
  generationGone:
    'That isn’t one of yours, or it is older than 30 days. Use `/generations` to see yours.',
  generationForgotten:
    'I no longer know of this, since the account was unlinked. What was ordered is still made and paid for: its owner finds it on Civitai.',
  generationNotShown:
    'Civitai no longer lets me see what I made for you. Unlink your account in `/account` and link it again.',
  promptGone:
    'I no longer have that prompt, and nor has Civitai. Use `/generate` and write it again.',
}
