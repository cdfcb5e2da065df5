import type { CivitaiSignIn } from './civitai-sign-in.ts'
import { SignInFault } from './fault.ts'

interface Options {
  readonly civitai: Pick<CivitaiSignIn, 'revoke'>
  readonly onFault: (error: SignInFault) => void
}

/**
 * Asks Civitai to forget a refresh token that nobody keeps. Nobody could use it any more, so that it is
 * asked once, and a fault is no trouble of anybody's.
 */
export const createForget =
  ({ civitai, onFault }: Options) =>
  async (refresh: string): Promise<void> => {
    try {
      await civitai.revoke(refresh)
    } catch (error) {
      if (!(error instanceof SignInFault)) throw error
      onFault(error)
    }
  }
