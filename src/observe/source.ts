/** What package.json may say of where the source is. */
interface Manifest {
  readonly version: string
  readonly repository?: string | { readonly url: string }
  readonly homepage?: string
}

/** Also as npm writes it: `git+https://…/name.git`. */
const WEB_ADDRESS = /^(?:git\+)?(https?:\/\/\S+?)(?:\.git)?$/

/** Where the source of this copy can be read, so far as its package.json gives a web address. */
export function sourceOf({ repository, homepage }: Manifest): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url
  return WEB_ADDRESS.exec(url ?? '')?.[1] ?? WEB_ADDRESS.exec(homepage ?? '')?.[1]
}
