/** What package.json may say about where the source is. */
interface Manifest {
  readonly version: string
  readonly repository?: string | { readonly url: string }
  readonly homepage?: string
}

/** Also as npm writes it: `git+https://…/name.git`. */
const WEB_ADDRESS = /^(?:git\+)?(https?:\/\/\S+?)(?:\.git)?$/

/** The web address of the source, where package.json gives one. */
export function sourceOf({ repository, homepage }: Manifest): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url
  return WEB_ADDRESS.exec(url ?? '')?.[1] ?? WEB_ADDRESS.exec(homepage ?? '')?.[1]
}
