import { type APIApplication, type REST, Routes } from 'discord.js'

/** What Discord's developer portal holds of this copy of the bot. */
export interface Application extends Entered {
  readonly id: string
  /** Its author's id on messages of its own. */
  readonly userId: string
  /** The key that signs its interactions, as hex. */
  readonly publicKey: string
  /** Where Discord sends interactions; over the gateway where nothing is entered. */
  readonly endpoint?: string | undefined
}

/** Addresses for people, each http(s). */
interface Entered {
  /** Where the bot is invited from, when not by Discord's own page for it. */
  readonly installUrl?: string | undefined
  readonly privacyUrl?: string | undefined
  readonly termsUrl?: string | undefined
}

/** Milliseconds that a start waits for it. */
const GIVEN_UP_AFTER = 5_000

/** Asks Discord for what belongs to this copy of the bot. */
export async function readApplication(rest: Pick<REST, 'get'>): Promise<Application> {
  const signal = AbortSignal.timeout(GIVEN_UP_AFTER)
  const application = (await rest.get(Routes.currentApplication(), { signal })) as APIApplication
  return {
    id: application.id,
    // Old applications have another id than their bots.
    userId: application.bot?.id ?? application.id,
    publicKey: application.verify_key,
    endpoint: application.interactions_endpoint_url ?? undefined,
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
