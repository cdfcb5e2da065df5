/** What a person allowed an application. */
export interface Grant {
  readonly person: string
  readonly app: string
  readonly scope: string
}

/** What a code stands for until it is exchanged. */
interface CodeGrant extends Grant {
  readonly redirectUri: string
  /** By the method S256; undefined where the application asked without PKCE. */
  readonly challenge: string | undefined
}

/** How long things live, in milliseconds. */
interface Lifetimes {
  readonly code: number
  readonly access: number
  readonly refresh: number
}

interface Deps {
  readonly now: () => number
  readonly lifetimes: Lifetimes
  readonly newCode: () => string
  readonly newToken: () => string
}

/** A new pair of tokens. */
interface Tokens {
  readonly access: string
  readonly refresh: string
}

/** The codes and tokens that a site gave out. */
export interface Grants {
  readonly issueCode: (grant: CodeGrant) => string
  /** Undefined for a code that is unknown, used or expired. */
  readonly byCode: (code: string) => CodeGrant | undefined
  readonly burnCode: (code: string) => void
  readonly issue: (grant: Grant) => Tokens
  readonly byAccess: (token: string) => Grant | undefined
  readonly byRefresh: (token: string) => Grant | undefined
  /** Makes a refresh token worthless; the access tokens beside it live on. */
  readonly retire: (refresh: string) => void
  /** Whether an application has a token of a person: then the page of the account lists it. */
  readonly has: (person: string, app: string) => boolean
  /** Makes every token worthless that an application has of a person. */
  readonly end: (person: string, app: string) => void
}

/** Keeps the codes and tokens of a site in memory, and forgets them when they expire. */
export function createGrants({ now, lifetimes, newCode, newToken }: Deps): Grants {
  const codes = createShelf<CodeGrant>(now, lifetimes.code)
  const access = createShelf<Grant>(now, lifetimes.access)
  const refresh = createShelf<Grant>(now, lifetimes.refresh)
  const of = (person: string, app: string) => (grant: Grant) =>
    grant.person === person && grant.app === app
  return {
    issueCode: (grant) => codes.put(newCode(), grant),
    byCode: codes.get,
    burnCode: codes.drop,
    issue: ({ person, app, scope }) => {
      const grant = { person, app, scope }
      return { access: access.put(newToken(), grant), refresh: refresh.put(newToken(), grant) }
    },
    byAccess: access.get,
    byRefresh: refresh.get,
    retire: refresh.drop,
    has: (person, app) =>
      [access, refresh].some((shelf) => shelf.where(of(person, app)).length > 0),
    end: (person, app) => {
      for (const shelf of [access, refresh]) shelf.where(of(person, app)).forEach(shelf.drop)
    },
  }
}

/** Things that expire. A sandbox may run for days, so expired ones are thrown away on the way. */
function createShelf<Thing>(now: () => number, ms: number) {
  const things = new Map<string, { readonly thing: Thing; readonly until: number }>()
  const get = (key: string): Thing | undefined => {
    const found = things.get(key)
    return found && found.until > now() ? found.thing : undefined
  }
  return {
    get,
    /** Keeps a thing and yields its key. */
    put: (key: string, thing: Thing): string => {
      for (const old of things.keys()) if (get(old) === undefined) things.delete(old)
      things.set(key, { thing, until: now() + ms })
      return key
    },
    drop: (key: string) => void things.delete(key),
    /** The keys of those that fit. */
    where: (fits: (thing: Thing) => boolean): readonly string[] =>
      [...things.keys()].filter((key) => {
        const thing = get(key)
        return thing !== undefined && fits(thing)
      }),
  }
}
