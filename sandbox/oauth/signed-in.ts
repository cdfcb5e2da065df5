// Cookies do not tell ports apart, and both sites are on 127.0.0.1: each has a name of its own.
const cookieOf = (site: string) => `${site.toLowerCase()}-sandbox-person`

/** The key of the person who is signed in to a site, by the browser's cookies. */
export function signedIn(site: string, cookies: string | undefined): string | undefined {
  const start = `${cookieOf(site)}=`
  const found = cookies?.split('; ').find((cookie) => cookie.startsWith(start))
  return found === undefined || found === start ? undefined : found.slice(start.length)
}

/** The cookie that signs a person in until the browser is closed. */
export const cookieFor = (site: string, person: string): string => `${cookieOf(site)}=${person}`

/** The Set-Cookie header that signs a person in. */
export const signIn = (site: string, person: string): string =>
  `${cookieFor(site, person)}; Path=/; HttpOnly; SameSite=Lax`
