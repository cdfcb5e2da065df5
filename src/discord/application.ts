import { type APIApplication, type REST, Routes } from 'discord.js'

/** Addresses from Discord's developer portal, each http(s). */
export interface Entered {
  /** Where the bot is invited from, when not by Discord's own page for it. */
  readonly installUrl?: string | undefined
  readonly privacyUrl?: string | undefined
  readonly termsUrl?: string | undefined
}

/** Milliseconds that a start waits for them. */
const GIVEN_UP_AFTER = 5_000

/** Asks Discord for the addresses that belong to this copy of the bot. */
export async function readEntered(rest: Pick<REST, 'get'>): Promise<Entered> {
  const signal = AbortSignal.timeout(GIVEN_UP_AFTER)
  const application = (await rest.get(Routes.currentApplication(), { signal })) as APIApplication
  return {
    installUrl: webAddress(application.custom_install_url),
    privacyUrl: webAddress(application.privacy_policy_url),
    termsUrl: webAddress(application.terms_of_service_url),
  }
}

/** An address that a link button may have; Discord refuses others. */
function webAddress(entered: string | null | undefined): string | undefined {
  const url = URL.parse(entered ?? '')
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined
}
