import type { Maker } from '../../src/civitai/maker.ts'
import type { Services } from '../../src/command.ts'
import { airOf } from '../../src/generation/air.ts'
import type { Wish } from '../../src/generation/wish.ts'
import { Problem } from '../../src/problem.ts'

/**
 * What a wish from before was to be made with, as Civitai and this place have it now: it may be flagged
 * by now, muted, or asked for in another place. Throws a Problem where one of them makes nothing here.
 */
export async function makersAgain(
  { model, lora }: Pick<Wish, 'model' | 'lora'>,
  { civitai }: Pick<Services, 'civitai'>,
): Promise<{ readonly model: Maker; readonly lora: Maker | undefined }> {
  const now = async ({ air }: Pick<Maker, 'air'>, sentence: Problem['say']): Promise<Maker> => {
    const version = airOf(air)?.versionId
    const maker = version === undefined ? undefined : await civitai.maker(version)
    if (maker === undefined) throw new Problem(sentence)
    return maker
  }
  return {
    model: await now(model, (words) => words.cannotMakeWithModel),
    lora: lora && (await now(lora, (words) => words.cannotMakeWithLora)),
  }
}

/** A weight below zero, as generators read it: "(a red fox:-1.5)". */
const BELOW_ZERO = /:\s*-\s*\.?\d/u

/**
 * What a negative prompt wishes for. It names what is not wished for, and is judged like any text only
 * where it is shown; but weighed below zero, that becomes what is.
 */
const wishedIn = (negative = ''): string =>
  BELOW_ZERO.test(negative.normalize('NFKC')) ? negative : ''

/** Throws a Problem where a wish is for more than the place allows. Nothing has to be asked for that. */
export function mustFit(
  { prompt, negative }: Pick<Wish, 'prompt' | 'negative'>,
  { civitai }: Pick<Services, 'civitai'>,
): void {
  if (![prompt, wishedIn(negative)].every(civitai.mayShow))
    throw new Problem((words) => words.otherPrompt)
}

/**
 * Throws a Problem where the prompt, beside the names of what it is for, is more than the place allows:
 * of two texts that are harmless by themselves, one can say who, and the other what.
 */
export function mustSuit(
  prompt: string,
  makers: readonly (Maker | undefined)[],
  { civitai }: Pick<Services, 'civitai'>,
): void {
  const names = makers.flatMap((one) => (one ? [one.name, one.versionName ?? ''] : []))
  const suits = civitai.mayShow([prompt, ...names].join('\n'))
  if (!suits) throw new Problem((words) => words.otherPrompt)
}
