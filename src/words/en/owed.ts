import type { GenerationOutcome, GenerationReason } from '../../generation/generation.ts'
import { moment } from '../timestamp.ts'
import { number } from './formats.ts'

type NoPictures = Exclude<GenerationOutcome, 'succeeded'>

const WITHOUT_REASON: Readonly<Record<NoPictures, string>> = {
  failed: 'Civitai couldn’t make them',
  expired: 'they took too long',
  cancelled: 'they were cancelled on Civitai',
  refused: 'Civitai refused to make them',
  lost: 'I can no longer find out what became of them',
}
const WHY: Readonly<Record<Exclude<GenerationReason, 'unknown'>, string>> = {
  blocked: 'Civitai blocked them',
  'no worker': 'Civitai found nobody to make them',
  'too slow': 'they took too long',
  'no buzz': 'you had too little Buzz',
  'mature prompt': 'Civitai takes that prompt for mature',
  'not enabled': 'Civitai no longer makes pictures with that model or LoRA',
  'not allowed': 'Civitai didn’t let me make them',
  'too many': 'Civitai was being asked too much',
}

/** What came back of what was paid, in Buzz; `refunded` is undefined where that is not known. */
function cost(spent: number, refunded: number | undefined): string {
  if (spent === 0) {
    return refunded ? `All ${number.format(refunded)} Buzz came back.` : 'Nothing was spent.'
  }
  const kept = number.format(spent)
  if (refunded === undefined) return `I don’t know what came back of ${kept} Buzz.`
  if (refunded === 0) return `None of the ${kept} Buzz came back.`
  return `${number.format(refunded)} Buzz came back, and ${kept} didn’t.`
}

/** What reaches who asked for pictures when nothing shows them any more. */
export const owed = {
  picturesFor: (person: string) => `<@${person}>, here is what you asked for.`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at: number) => `The pictures that you asked for ${moment(at)} are ready.`,
  noPictures: ({
    at,
    outcome,
    reason,
    spent,
    refunded,
  }: {
    at: number
    outcome: NoPictures
    reason: GenerationReason | undefined
    spent: number
    refunded: number | undefined
  }) => {
    const why = reason === undefined || reason === 'unknown' ? WITHOUT_REASON[outcome] : WHY[reason]
    return `Nothing came of the pictures that you asked for ${moment(at)}: ${why}. ${cost(spent, refunded)}`
  },
  /** Of several. */
  showPicturesNumber: (nth: number) => `Show ${nth}`,
  /** A line of several, numbered as its button is. */
  numbered: (nth: number, line: string) => `${nth}. ${line}`,
}
