import type { Call, Services } from '../../src/command.ts'
import { type Digest, withoutHidden } from '../../src/digest/digest.ts'
import { Problem } from '../../src/problem.ts'
import { digestName } from '../../src/render/digest-name.ts'
import { namedId } from '../options/named-id.ts'
import { serverOf } from '../options/server.ts'

/** All of the server's, as they may be named in the place of the call. */
export async function digestsShown(
  call: Call<unknown>,
  { civitai, digests }: Services,
): Promise<readonly Digest[]> {
  const all = await digests.list(serverOf(call), call.guildLocale)
  return all.map((one) => withoutHidden(one, civitai.mayShow))
}

/** The id of the digest that `/digest` names: it was chosen from the list, or typed as it is called. */
export async function idNamed(
  typed: string,
  call: Call<unknown>,
  services: Services,
): Promise<number> {
  const id = await namedId(typed, async () => {
    const all = await digestsShown(call, services)
    return all.map((one) => ({ id: one.id, name: digestName(services.words, one, all) }))
  })
  return found(id)
}

/** The digest that is meant, if it is one of the server's own. */
export async function digestOf(
  call: Call<unknown>,
  id: number,
  { digests }: Services,
): Promise<Digest> {
  return found(await digests.get(serverOf(call), id))
}

/** What was done to a digest was done to none if it is gone. */
export function found<T>(digest: T | undefined): T {
  if (digest === undefined) throw new Problem((words) => words.unknownDigest)
  return digest
}
