/** Thrown where Discord's client would not let a person send this; says why in one sentence. */
export class CannotSend extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CannotSend'
  }
}
