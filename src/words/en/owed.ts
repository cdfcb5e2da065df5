import { moment } from '../timestamp.ts'

/** What reaches who asked for pictures when nothing shows them any more. */
export const owed = {
  picturesFor: (person: string) => `<@${person}>, here is what you asked for.`,
  /** `at`: when they were asked for, in milliseconds since 1970. */
  picturesReady: (at: number) => `The pictures that you asked for ${moment(at)} are ready.`,
  noPictures: (at: number) => `Nothing came of the pictures that you asked for ${moment(at)}.`,
  /** Of several. */
  showPicturesNumber: (nth: number) => `Show ${nth}`,
  /** A line of several, numbered as its button is. */
  numbered: (nth: number, line: string) => `${nth}. ${line}`,
}
