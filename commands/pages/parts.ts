import { customId } from '../../src/button.ts'
import type { Identified, Resource } from '../../src/civitai/image.ts'
import type { Services } from '../../src/command.ts'
import { menu } from '../../src/render/menu.ts'
import { type Part, partItems } from '../../src/render/recipe.ts'
import type { Reply, Row } from '../../src/reply.ts'
import type { Words } from '../../src/words/words.ts'
import { CARD, NEWEST } from './presses.ts'

/** Milliseconds. What is known by then is shown at once, and the rest when it is known. */
const KNOWN_WITHIN = 2_000

/** What pictures were made with, part by part. */
export interface Parts {
  /** As far as they are known now, by picture. */
  now(): readonly (readonly Part[])[]
  readonly areKnown: boolean
  /** Resolves when one more is known. */
  next(): Promise<void>
}

/** Asks what the resources of pictures are, and waits a little. */
export async function partsOf(
  pictures: readonly (readonly Resource[])[],
  { civitai, soon }: Services,
): Promise<Parts> {
  const all = pictures.flat()
  const identified: (Identified | undefined)[] = all.map(() => undefined)
  const open = new Map<number, Promise<void>>()
  for (const [nth, coming] of civitai.identify(all).entries()) {
    const known = coming.then((one) => {
      identified[nth] = one
      open.delete(nth)
    })
    open.set(nth, known)
  }
  await soon(Promise.all(open.values()), KNOWN_WITHIN)
  return {
    now() {
      let nth = 0
      return pictures.map((resources) =>
        resources.map((resource) => ({ resource, identified: identified[nth++] })),
      )
    },
    get areKnown() {
      return open.size === 0
    },
    next: () => Promise.race(open.values()),
  }
}

/** A reply made of parts, which is made anew as more of them are known. */
export function whileParts(parts: Parts, reply: () => Reply): Reply {
  if (parts.areKnown) return reply()
  return {
    ...reply(),
    async *later() {
      while (!parts.areKnown) {
        await parts.next()
        yield reply()
      }
    },
  }
}

/** The menu that leads to their cards, if there is one. */
export function partsMenu(words: Words, parts: readonly Part[]): readonly Row[] {
  const items = partItems(words, parts, ({ entry, version }) =>
    customId(CARD, 'open', { model: entry.id, version: version ?? NEWEST }),
  )
  return items.length === 0 ? [] : [menu('parts', words.chooseCard, items)]
}
