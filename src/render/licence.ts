import type { Licence, Model } from '../civitai/model.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { inert } from './text.ts'

/**
 * What people ask most of a licence, in a line: what it forbids them, and whether it asks for credit.
 * Whether Civitai itself may run the model is not theirs to ask.
 */
export function licenceLine(words: Words, licence: Licence): string {
  const { withoutCredit, commercialUse, safeForWorkOnly } = licence
  const forbids = (name: string): boolean => !commercialUse.includes(name)
  const uses: readonly (readonly [boolean, string])[] = [
    [forbids('Image'), words.sellingImages],
    [forbids('Sell'), words.sellingModel],
    [forbids('Rent'), words.paidServices],
  ]
  const sales = uses.every(([is]) => is) ? [[true, words.commercialUse] as const] : uses
  const forbidden = [...sales, [safeForWorkOnly, words.matureImages] as const]
    .filter(([is]) => is)
    .map(([, text]) => text)
  return words.licenceInShort(forbidden, !withoutCredit)
}

/** A model's licence in full. */
export const licenceReply = (words: Words, { name, licence }: Model): Reply => ({
  embeds: [
    {
      color: COLOUR,
      title: inert(words.licenceOf(name), LIMITS.embedTitle),
      description:
        licence === undefined ? words.noLicence : licenceLines(words, licence).join('\n\n'),
    },
  ],
})

/** What a licence allows and what it does not, in words. */
export function licenceLines(words: Words, licence: Licence): readonly string[] {
  const { withoutCredit, derivatives, otherLicence, commercialUse, safeForWorkOnly } = licence
  const uses = (name: string): boolean => commercialUse.includes(name)
  const permissions: readonly (readonly [boolean, string])[] = [
    [uses('Image'), words.sellImages],
    [uses('RentCivit'), words.rentOnCivitai],
    [uses('Rent'), words.rentElsewhere],
    [uses('Sell'), words.sellModel],
    [derivatives, words.shareMerges],
    [otherLicence, words.otherLicence],
    // Everybody expects that it is allowed, so only a ban is said.
    ...(safeForWorkOnly ? [[false, words.makeMature] as const] : []),
  ]
  const listed = (allowed: boolean): readonly string[] =>
    permissions.filter(([is]) => is === allowed).map(([, text]) => text)
  const [may, mayNot] = [listed(true), listed(false)]
  return [
    words.credit(withoutCredit),
    ...(may.length === 0 ? [] : [words.may(may)]),
    ...(mayNot.length === 0 ? [] : [words.mayNot(mayNot)]),
  ]
}
