import { either, number } from './formats.ts'

/** Why no pictures are made, and what to do about it. */
export const generations = {
  makerOption: 'The model to make it with: a name, link, id or AIR',
  loraOption: 'A LoRA to join it: a name, link, id or AIR',
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
  generationNotShown:
    'Civitai no longer lets me see what I made for you. Unlink your account in `/account` and link it again.',
  promptGone:
    'I no longer have that prompt, and nor has Civitai. Use `/generate` and write it again.',
}
