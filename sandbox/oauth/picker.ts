import { escaped } from './page.ts'

/** Somebody who can be signed in to a site. */
export interface Known {
  readonly key: string
  readonly name: string
}

/** The part of a form by which one picks who is signed in; the first where nobody is yet. */
export function personPicker(
  site: string,
  people: readonly Known[],
  signedIn: string | undefined,
): string {
  const chosen = people.some(({ key }) => key === signedIn) ? signedIn : people[0]?.key
  const choices = people.map(({ key, name }) => {
    const checked = key === chosen ? ' checked' : ''
    const radio = `<input type="radio" name="person" value="${escaped(key)}"${checked}>`
    return `<label>${radio} ${escaped(name)}</label>`
  })
  return `<fieldset>
<legend>Signed in to ${escaped(site)} as</legend>
${choices.join('\n')}
</fieldset>`
}
