import type { CatalogueAt, Entry } from '../catalogue/catalogue.ts'
import { tagsOf } from '../catalogue/catalogue.ts'
import { enums } from '../catalogue/enums.ts'
import type { ListOddName } from '../catalogue/odd.ts'
import { emptyOdd, listOddNames, newsNames } from '../catalogue/odd.ts'
import { creatorsOf } from '../catalogue/user.ts'
import { generatedCreators } from './creators.ts'
import { generatedFans } from './fans.ts'
import { createIds } from './identity.ts'
import { laidOver } from './laid-over.ts'
import { generatedLibrary } from './library.ts'
import { matureText } from './marks.ts'
import type { Workshop } from './model.ts'
import { generatedModel } from './model.ts'
import { generatedNews } from './news.ts'
import { oddities } from './oddities.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'
import { generatedRare, rareCount } from './rare.ts'
import { kinds } from './shares.ts'

const day = 86_400_000
const handful = 2
const scheduledDays = 14

// No model here has these tags. Civitai takes such models down.
const blockedTags = ['deepfake', 'celebrity']

/** Ages of newest versions in days. Most are recent. */
const ageOf = (random: Random): number =>
  random.weighted([
    [random.next(), 4],
    [1 + random.next() * 6, 12],
    [7 + random.next() * 23, 20],
    [30 + random.next() * 335, 38],
    [365 + random.next() * 800, 26],
  ])

/**
 * The built-in catalogue: thousands of invented models, always the same for one seed, dated back
 * from the start of the stand-in. For each of the next 14 days, 1 % more is scheduled, so that new
 * models come out when the clock is set forward; `generatedNews` tells what else happens then.
 */
export function generatedCatalogue(settings: { seed?: number; size?: number } = {}): CatalogueAt {
  return (now) => {
    const { seed = 1 } = settings
    const random = createRandom(seed)
    const creators = generatedCreators(random)
    const workshop: Workshop = { now, random, ids: createIds(random), ...creators }
    const oddOnes = listOddNames.flatMap((name) => Array<ListOddName>(handful).fill(name))
    const plain = Math.max(0, (settings.size ?? 3_000) - oddOnes.length)
    const scheduled = Math.round(((plain + oddOnes.length) / 100) * scheduledDays)

    const dated = (count: number, age: () => number) =>
      Array.from({ length: count }, () => Math.round(now - age() * day))
    const oddAt = dated(oddOnes.length, () => ageOf(random))
    const plainAt = dated(plain, () => ageOf(random))
    const comingAt = dated(scheduled, () => -random.next() * scheduledDays)
    // Ids rise with the date, so they are assigned in order of dates.
    const calendar = [...oddAt, ...plainAt, ...comingAt].sort((a, b) => a - b)
    const ids = new Map<number, number[]>()
    for (const at of calendar) ids.set(at, [...(ids.get(at) ?? []), workshop.ids.model()])
    const idAt = (at: number) => ids.get(at)?.shift() ?? 0

    const odd = emptyOdd()
    const strange = oddAt.map((newestAt, index): Entry => {
      const name = oddOnes[index] ?? 'noTags'
      const entry = generatedModel({ id: idAt(newestAt), newestAt, kind: 'mild' }, workshop)
      odd[name].push(entry.model.id)
      return oddities[name](entry, workshop, index % handful)
    })
    const regular = [...plainAt, ...comingAt].map((newestAt, index) =>
      generatedModel(
        {
          id: idAt(newestAt),
          newestAt,
          kind: random.weighted(kinds),
          // Makes sure that every type occurs.
          ...(index < enums.ModelType.length ? { type: enums.ModelType[index] ?? 'LORA' } : {}),
        },
        workshop,
      ),
    )
    // The first plain models stay, since they cover every type.
    const from = Math.max(Math.min(enums.ModelType.length, plain), plain - rareCount)
    const places = regular.splice(from, plain - from)
    const rare = generatedRare(workshop, places, () => Math.round(now - ageOf(random) * day))
    for (const { name, entry } of rare) odd[name].push(entry.model.id)
    const second = laidOver(rare, workshop)
    for (const { names, entry } of second) {
      for (const name of names) odd[name].push(entry.model.id)
    }
    const made = [...strange, ...regular, ...second.map(({ entry }) => entry)]
    // Last of all, so that nothing else depends on it.
    const news = generatedNews(made, odd, regular, workshop)
    for (const name of newsNames) odd[name].push(...news.ids[name])
    const { entries } = news
    // Some creators have published nothing and are listed all the same.
    const known = [...creators.mild, ...creators.mature].map(({ userId, creator }) => ({
      userId,
      ...creator,
    }))
    const makers = creatorsOf(entries, known)
    const fans = generatedFans(seed)
    const people = [...makers, ...fans]
    return {
      entries,
      enums,
      tags: tagsOf(entries, (name) => !matureText.test(name)),
      blockedTags,
      creators: makers,
      fans,
      odd,
      ...generatedLibrary({ now, seed, entries, people }),
    }
  }
}
