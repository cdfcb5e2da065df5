import { Parser } from 'htmlparser2'

/** What a visitor sees in the end. */
interface Seen {
  readonly status: number
  /** Where the site sends the visitor: to the application. */
  readonly redirect: URL | undefined
  readonly body: string
}

/** Somebody with a browser of their own, signed in to a site. */
export interface Visitor {
  /** Opens an address of the site, and goes wherever the site leads on within itself. */
  readonly open: (address: string | URL) => Promise<Seen>
  /**
   * Opens an address and allows what is asked there, unless the site remembers that already. Yields
   * where that leads, and throws `Stuck` where it leads nowhere.
   */
  readonly allow: (address: string | URL, how?: { readonly remember?: boolean }) => Promise<URL>
  /** Opens an address and denies what is asked there. Otherwise like `allow`. */
  readonly deny: (address: string | URL) => Promise<URL>
}

/** Thrown when a site answers a visitor with anything but a redirect to the application. */
class Stuck extends Error {
  readonly status: number
  readonly body: string

  constructor({ status, body }: Seen) {
    super(`stuck at ${status}: ${body.slice(0, 300)}`)
    this.name = 'Stuck'
    this.status = status
    this.body = body
  }
}

/** The form of a consent page, as far as somebody uses it. */
interface Form {
  readonly fields: URLSearchParams
  readonly remember: boolean
  readonly to: { readonly allow: string; readonly deny: string }
}

// No site leads anybody on that often.
const MOST_HOPS = 10

/** A visitor for whom `cookie` is set: who is signed in. */
export function createVisitor(cookie: string): Visitor {
  const send = async (url: URL, form?: URLSearchParams): Promise<Seen> => {
    let next = url
    let body = form
    for (let hops = 0; hops < MOST_HOPS; hops++) {
      const response = await fetch(next, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie, ...(body && { origin: next.origin }) },
        ...(body && { body }),
      })
      const { status, headers } = response
      const seen = { status, body: await response.text() }
      const location = headers.get('location')
      if (location === null) return { ...seen, redirect: undefined }
      const to = new URL(location, next)
      if (to.origin !== next.origin) return { ...seen, redirect: to }
      next = to
      body = undefined
    }
    throw new Error(`${url} leads round in circles`)
  }

  const answer = async (address: string | URL, which: 'allow' | 'deny', remember: boolean) => {
    const url = new URL(address)
    let seen = await send(url)
    const form = seen.redirect ? undefined : formOf(seen.body)
    if (form) {
      const { fields, to } = form
      if (which === 'allow') fields.set('approved', 'true')
      if (form.remember && remember) fields.set('remember', 'true')
      seen = await send(new URL(to[which], url), fields)
    }
    if (seen.redirect === undefined) throw new Stuck(seen)
    return seen.redirect
  }

  return {
    open: (address) => send(new URL(address)),
    allow: (address, { remember = true } = {}) => answer(address, 'allow', remember),
    deny: (address) => answer(address, 'deny', false),
  }
}

/** Reads the form of a page; undefined where none asks for consent. */
function formOf(html: string): Form | undefined {
  const fields = new URLSearchParams()
  let remember = false
  let action = ''
  const to: { allow?: string; deny?: string } = {}
  const parser = new Parser({
    onopentag: (tag, { type, name = '', value = '', checked, ...rest }) => {
      if (tag === 'form') action = rest.action ?? ''
      if (tag === 'input' && (type === 'hidden' || (type === 'radio' && checked !== undefined))) {
        fields.append(name, value)
      }
      if (tag === 'input' && name === 'remember') remember = true
      const which = rest['data-answer']
      if (which === 'allow' || which === 'deny') to[which] = rest.formaction ?? action
    },
  })
  parser.end(html)
  const { allow, deny } = to
  return allow === undefined || deny === undefined
    ? undefined
    : { fields, remember, to: { allow, deny } }
}
