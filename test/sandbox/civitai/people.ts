import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { ask } from './ask.ts'

/** An answer of GET /creators. */
interface Creators {
  readonly items: readonly {
    readonly username: string | null
    readonly modelCount?: number
    readonly link: string
    readonly image?: string
  }[]
  readonly metadata: {
    readonly totalItems: number
    readonly totalPages: number
    readonly hasMore?: boolean
    readonly nextPage?: string
    readonly prevPage?: string
  }
}

/** Asks for creators that are expected to be there. */
export async function creators(civitai: CivitaiStandIn, query: string): Promise<Creators> {
  const { status, body } = await ask(civitai, `/creators${query}`)
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
  // The stand-in is under test: what is no list fails in the assertions.
  return body as Creators
}
