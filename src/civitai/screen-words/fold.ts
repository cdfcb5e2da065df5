import { simplified } from './chinese.ts'
import { syllablesJoined } from './hangul.ts'
import { replaceLookAlikes } from './look-alikes.ts'

const PLAIN_ASCII = /^[\t\n\v\f\r\x20-\x7e]*$/
// ñ tells coño from cono (a cone), so it alone keeps its mark; a private-use pair carries it through.
const TILDED_N = /ñ|n\u0303/g
const TILDED_CAPITAL_N = /Ñ|N\u0303/g
const VOICING_MARK_ASTRAY = /(?<![\u3040-\u30ff\uff66-\uff9f])[\u3099\u309a]/g
const EAST_ASIAN = /[\u1100-\u11ff\u4e00-\u9fff\uac00-\ud7a3]/
const MARK = /(?![\u3099\u309a])\p{M}/gu
// Whatever a text is shown without has to go before it is judged: so controls as well.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\p{Cf}\u2800]|(?!\s)\p{Cc}/gu

/**
 * One plain spelling of a text for matching: no marks, no invisible characters, no styled alphabets.
 * Capitals stay, because they show where the words of a joined identifier begin.
 */
export function fold(text: string): string {
  if (PLAIN_ASCII.test(text)) return text
  // Marks go before normalising: ordering thousands of marks on one letter is quadratic.
  const bare = text
    .replace(INVISIBLE, '')
    .replace(TILDED_N, '\ue000')
    .replace(TILDED_CAPITAL_N, '\ue001')
    .replace(MARK, '')
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(MARK, '')
    .normalize('NFC')
    .replace(VOICING_MARK_ASTRAY, '')
    .replaceAll('\ue000', 'ñ')
    .replaceAll('\ue001', 'Ñ')
  return EAST_ASIAN.test(bare)
    ? replaceLookAlikes(simplified(syllablesJoined(bare)))
    : replaceLookAlikes(bare)
}
