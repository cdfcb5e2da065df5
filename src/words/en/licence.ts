import { either } from './formats.ts'

/** What a licence allows. */
export const licence = {
  /** What people ask most, in a line. */
  licenceInShort: (forbidden: readonly string[], credit: boolean) =>
    `-# ${forbidden.length === 0 ? '✅ commercial use' : `🚫 no ${either.format(forbidden)}`}${
      credit ? ' · credit required' : ''
    }`,
  commercialUse: 'commercial use',
  sellingImages: 'selling images',
  sellingModel: 'selling the model',
  paidServices: 'paid services',
  matureImages: 'mature images',
  licenceOf: (name: string) => `Licence of ${name}`,
  noLicence: 'Civitai does not say what its licence allows.',
  credit: (withoutCredit: boolean) =>
    withoutCredit ? '📜 No credit needed' : '📜 Credit its creator',
  may: (uses: readonly string[]) => `✅ You may: ${uses.join(', ')}`,
  mayNot: (uses: readonly string[]) => `🚫 You may not: ${uses.join(', ')}`,
  sellImages: 'sell images',
  rentOnCivitai: 'run it on Civitai’s generator',
  rentElsewhere: 'run it on paid services',
  sellModel: 'sell the model or merges of it',
  shareMerges: 'share merges',
  otherLicence: 'put merges under another licence',
  makeMature: 'make mature images',
}
