/** The database cannot do its work. The message is a sentence for whoever runs the bot. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  /** Whether it stays until a person does something, however often the bot is started again. */
  readonly isForGood: boolean

  constructor(message: string, { isForGood = false, cause }: StoreFaultOptions = {}) {
    super(message, { cause })
    this.isForGood = isForGood
  }
}

interface StoreFaultOptions {
  readonly isForGood?: boolean
  readonly cause?: unknown
}
