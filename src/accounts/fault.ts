/**
 * Why a sign-in came to nothing: `refused`, what was handed in is used up or wrong; `limited`, too
 * many asked; `away`, no usable answer; `misconfigured`, they do not know the bot, which only who
 * runs it can put right.
 */
export type SignInTrouble = 'refused' | 'limited' | 'away' | 'misconfigured'

/** Signing in, at Discord or at Civitai, did not work. No code, token or state stands in it. */
export class SignInFault extends Error {
  override readonly name = 'SignInFault'
  readonly trouble: SignInTrouble
  /** Milliseconds to wait before the next try, where they say so. */
  readonly wait: number | undefined

  constructor(trouble: SignInTrouble, what: string, wait?: number) {
    super(what)
    this.trouble = trouble
    this.wait = wait
  }
}
