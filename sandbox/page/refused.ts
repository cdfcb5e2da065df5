/** A request that cannot be obeyed; the message is a sentence for whoever sent it. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}
