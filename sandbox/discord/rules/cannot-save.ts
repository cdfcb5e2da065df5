/** Thrown when the developer portal does not take what is entered. The message says why. */
export class CannotSave extends Error {
  constructor(why: string) {
    super(`The specified interactions endpoint url could not be verified: ${why}.`)
    this.name = 'CannotSave'
  }
}
