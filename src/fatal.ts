/** What ends the process; the message is one sentence that tells who runs it what to do. */
export class Fatal extends Error {
  override readonly name = 'Fatal'
  /** The exit status: 2 for what only a person can mend, 1 for what a restart may. */
  readonly status: 1 | 2

  constructor(status: 1 | 2, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}
