/** What a licence allows. */
export const licence = {
  credit: (withoutCredit: boolean) =>
    withoutCredit ? '-# 📜 No credit needed' : '-# 📜 Credit its creator',
  may: (uses: readonly string[]) => `-# ✅ You may: ${uses.join(', ')}`,
  mayNot: (uses: readonly string[]) => `-# 🚫 You may not: ${uses.join(', ')}`,
  sellPictures: 'sell pictures',
  rentOnCivitai: 'run it on Civitai’s generator',
  rentElsewhere: 'run it on paid services',
  sellModel: 'sell the model or merges of it',
  shareMerges: 'share merges',
  otherLicence: 'put merges under another licence',
  maturePictures: 'make mature pictures',
}
