// How a test can tell that something mature got out: by words no mild text of the built-in
// catalogue contains, and by addresses no PG picture of it has.

/** Words that only texts of mature models hold; look for them without regard to case. */
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

/** Matches any of the mature words within a text. */
export const matureText = new RegExp(matureWords.join('|'), 'i')

/** Matches the address of any built-in picture that is not PG; the two digits are its level. */
export const maturePicture = /\/000000(\d\d)-[0-9a-f-]{27}\//

/** The first eight digits of the uuid of a picture of that level; PG ones never begin so. */
export const pictureMark = (level: number): string => String(level).padStart(8, '0')
