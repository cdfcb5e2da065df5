import { escaped, PAGE_HEADERS, pageOf } from '../../oauth/page.ts'
import { personPicker } from '../../oauth/picker.ts'
import { signIn } from '../../oauth/signed-in.ts'
import type { Answer } from '../http/answer.ts'
import type { Asked } from './asked.ts'
import { checkForm, knownBy, to } from './browsing.ts'
import { SITE, type Site } from './site.ts'

/** Where a person sees their "Connected Apps". */
export const ACCOUNT = '/user/account'
/** Where its forms go. */
export const SIGN_IN = `${ACCOUNT}?/sign-in`
export const DISCONNECT = `${ACCOUNT}?/disconnect`

/** Removes an application as its user does: all tokens die, and no answer is remembered. */
export function disconnect({ grants, consents }: Site, person: string, app: string): void {
  grants.end(person, app)
  consents.forget(person, app)
}

/**
 * The page of an account, as far as the sandbox has one: who is signed in, since a remembered answer
 * leaves no other place to change that, and what is connected. They throw `Refused`.
 */
export function createAccount(site: Site) {
  const { apps, grants, consents, person: personOf } = site
  return {
    page: ({ person }: Asked): Answer => {
      const connected = apps().filter(
        ({ id }) =>
          person !== undefined && (grants.has(person, id) || consents.of(person, id) !== undefined),
      )
      const rows = connected.map(
        ({ id, name }) => `<form method="post" action="${DISCONNECT}">
<input type="hidden" name="app" value="${escaped(id)}">
<button>Disconnect ${escaped(name)}</button>
</form>`,
      )
      const body = `<form method="post" action="${SIGN_IN}">
${personPicker(SITE, knownBy(site), person)}
<div class="answers"><button class="main">Sign in</button></div>
</form>
<h2>Connected Apps</h2>
${rows.join('\n') || '<p>None yet.</p>'}`
      return { status: 200, headers: PAGE_HEADERS, body: pageOf(SITE, 'Account', body) }
    },
    signIn: (asked: Asked): Answer => {
      checkForm(asked)
      const person = personOf(asked.form.person)
      return to(ACCOUNT, person && signIn(SITE, String(person.id)))
    },
    disconnect: (asked: Asked): Answer => {
      checkForm(asked)
      const { person, form } = asked
      if (person !== undefined && form.app !== undefined) disconnect(site, person, form.app)
      return to(ACCOUNT)
    },
  }
}
