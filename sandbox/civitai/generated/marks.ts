// Marks by which tests find leaked mature content: words that no mild text contains, and addresses
// that no PG picture has.

/** Words that occur only in texts of mature models, in any case. */
export const matureWords: readonly string[] = [
  'nsfw',
  'hentai',
  'nude',
  'naked',
  'lewd',
  'erotic',
  'topless',
  'uncensored',
  'porn',
]

/** Matches any mature word in a text. */
export const matureText = new RegExp(matureWords.join('|'), 'i')

/** Matches the address of every invented picture above PG. The two digits are its level. */
export const maturePicture = /\/000000(\d\d)-[0-9a-f-]{27}\//

/** The first eight digits of the uuid of a picture above PG. No PG picture has them. */
export const pictureMark = (level: number): string => String(level).padStart(8, '0')
