import type { Licence } from '../civitai/model.ts'
import type { Words } from '../words/words.ts'

/** What a licence allows and what it does not, in words. */
export function licenceLines(words: Words, licence: Licence): readonly string[] {
  const { withoutCredit, derivatives, otherLicence, commercialUse, safeForWorkOnly } = licence
  const uses = (name: string): boolean => commercialUse.includes(name)
  const permissions: readonly (readonly [boolean, string])[] = [
    [uses('Image'), words.sellPictures],
    [uses('RentCivit'), words.rentOnCivitai],
    [uses('Rent'), words.rentElsewhere],
    [uses('Sell'), words.sellModel],
    [derivatives, words.shareMerges],
    [otherLicence, words.otherLicence],
    // Everybody expects that it is allowed, so only a ban is said.
    ...(safeForWorkOnly ? [[false, words.maturePictures] as const] : []),
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
