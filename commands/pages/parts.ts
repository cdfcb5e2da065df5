import { customId } from '../../src/button.ts'
import type { Identified, ShownResource } from '../../src/civitai/image.ts'
import type { Services } from '../../src/command.ts'
import { menu } from '../../src/render/menu.ts'
import type { Part } from '../../src/render/parts.ts'
import { partItems } from '../../src/render/recipe.ts'
import type { Row } from '../../src/reply.ts'
import type { Words } from '../../src/words/words.ts'
import { type Coming, soonOf } from './coming.ts'
import { CARD, NEWEST } from './presses.ts'

/** What pictures were made with, part by part. */
interface Parts extends Omit<Coming<Identified>, 'now'> {
  /** As far as they are known now, by picture. */
  now(): readonly (readonly Part[])[]
}

/** Asks what the resources of pictures are, and waits a little. */
export async function partsOf(
  pictures: readonly (readonly ShownResource[])[],
  services: Services,
): Promise<Parts> {
  const coming = await soonOf(services.civitai.identify(pictures.flat()), services)
  return {
    now() {
      const identified = coming.now()
      let nth = 0
      return pictures.map((resources) =>
        resources.map((resource) => ({ resource, identified: identified[nth++] })),
      )
    },
    get areKnown() {
      return coming.areKnown
    },
    next: coming.next,
  }
}

/** The menu that leads to their cards, if there is one. */
export function partsMenu(words: Words, parts: readonly Part[]): readonly Row[] {
  const items = partItems(words, parts, ({ entry, version }) =>
    customId(CARD, 'open', { model: entry.id, version: version ?? NEWEST }),
  )
  return items.length === 0 ? [] : [menu('parts', words.chooseCard, items)]
}
