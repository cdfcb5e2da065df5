/** A code of a table, as its last bits. */
export interface Code {
  readonly bits: number
  readonly length: number
}

const LENGTHS = 16

/** For differences of means: how many codes there are of each length, and what they stand for. */
export const DC_TABLE: readonly number[] = [
  ...[0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
]

/** The same for all other frequencies: zeros before a number, and its bits (ITU-T T.81, table K.5). */
export const AC_TABLE: readonly number[] = [
  ...[0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
  ...Buffer.from(
    [
      '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25',
      '262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a83',
      '8485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3',
      'd4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
    ].join(''),
    'hex',
  ),
]

/** The codes of a table, by what they stand for: of each length, one follows the other. */
function codesOf(table: readonly number[]): readonly (Code | undefined)[] {
  const codes: Code[] = []
  let bits = 0
  let at = LENGTHS
  for (let length = 1; length <= LENGTHS; length++) {
    for (let left = table[length - 1] ?? 0; left > 0; left--) {
      codes[table[at] ?? 0] = { bits, length }
      bits += 1
      at += 1
    }
    bits <<= 1
  }
  return codes
}

export const DC_CODES = codesOf(DC_TABLE)
export const AC_CODES = codesOf(AC_TABLE)
