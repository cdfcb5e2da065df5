/** What people let Civitai remember: which application they allowed how much. */
export interface Consents {
  readonly of: (person: string, app: string) => number | undefined
  readonly remember: (person: string, app: string, scope: number) => void
  readonly forget: (person: string, app: string) => void
}

export function createConsents(): Consents {
  const scopes = new Map<string, number>()
  const key = (person: string, app: string) => `${person} ${app}`
  return {
    of: (person, app) => scopes.get(key(person, app)),
    remember: (person, app, scope) => void scopes.set(key(person, app), scope),
    forget: (person, app) => void scopes.delete(key(person, app)),
  }
}
