const FIRST_CONSONANT = 0x1100
// Between a syllable without a final consonant and another syllable: 세ㄱ스.
const LOOSE_FINAL =
  /(?<=[\uac00-\ud7a3])[\u1100\u1102\u1103\u1105-\u1107\u1109\u110b\u110c](?=[\uac00-\ud7a3])/g
// The final consonants in the order of the first ones; an empty place has none, or is not used so.
const FINALS = 'ᆨ_ᆫᆮ_ᆯᆷᆸ_ᆺ_ᆼᆽ'

/** A text with consonants typed by themselves joined to the syllable before them. */
export function syllablesJoined(text: string): string {
  const joined = text.replace(LOOSE_FINAL, (it) => FINALS[it.charCodeAt(0) - FIRST_CONSONANT] ?? it)
  return joined === text ? text : joined.normalize('NFC')
}
