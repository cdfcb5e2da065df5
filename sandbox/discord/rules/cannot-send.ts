/** Thrown when Discord's client would not let a person do this. The message says why. */
export class CannotSend extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CannotSend'
  }
}
