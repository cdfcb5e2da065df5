import { escaped, pageOf } from './page.ts'
import { type Known, personPicker } from './picker.ts'

/** What the page asks. */
export interface Consent {
  readonly site: string
  readonly app: { readonly name: string; readonly description?: string | undefined }
  /** What the application will be able to do, in words. */
  readonly rights: readonly string[]
  readonly people: readonly Known[]
  /** The key of who is signed in; the first where nobody is. */
  readonly chosen: string | undefined
  /** What the form sends along. */
  readonly hidden: Readonly<Record<string, string>>
  /** What the two buttons are called, and where they send the form. */
  readonly allow: { readonly label: string; readonly to: string }
  readonly deny: { readonly label: string; readonly to: string }
  /** Whether the answer can be remembered. */
  readonly remembers: boolean
  readonly redirectUri: string
}

/**
 * The page on which a person allows an application something. On it one also picks who that person
 * is, which in a sandbox takes the place of a login.
 */
export function consentPage(consent: Consent): string {
  const { site, app, rights, people, hidden, allow, deny, remembers } = consent
  const about = app.description ? `<p>${escaped(app.description)}</p>` : ''
  const carried = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  const remember = remembers
    ? '<label><input type="checkbox" name="remember" value="true" checked> Remember my decision for this app</label>'
    : ''
  return pageOf(
    site,
    `Authorize ${app.name}`,
    `${about}
<form method="post" action="${escaped(allow.to)}">
${carried.join('\n')}
${personPicker(site, people, consent.chosen)}
<h2 id="rights">${escaped(app.name)} will be able to</h2>
<ul aria-labelledby="rights">
${rights.map((right) => `<li>${escaped(right)}</li>`).join('\n')}
</ul>
${remember}
<div class="answers">
<button class="main" name="approved" value="true" data-answer="allow">${escaped(allow.label)}</button>
<button formaction="${escaped(deny.to)}" data-answer="deny">${escaped(deny.label)}</button>
</div>
</form>
<p class="faint">Either way you go back to ${escaped(new URL(consent.redirectUri).origin)}.</p>`,
  )
}
