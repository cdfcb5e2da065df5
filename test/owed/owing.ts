import type { FilePosts } from '../../src/deliveries/posts.ts'
import { createSentLately } from '../../src/deliveries/sent-lately.ts'
import type { Place } from '../../src/generation/generation.ts'
import type { Generations } from '../../src/generation/generations.ts'
import { createOwed, type Owed, type OwedOptions } from '../../src/owed/owed.ts'
import type { ShowPictures } from '../../src/owed/posting.ts'
import type { Reply } from '../../src/reply.ts'
import { wordsIn } from '../../src/words/words.ts'
import { ADA, making, never, place } from '../generation/orders/making.ts'
import { wishFor } from '../generation/wishes.ts'

/** How long a message is believed to show pictures without saying so again, in milliseconds. */
export const SHOWN_FOR = 60_000

type Sent = Parameters<FilePosts['send']>[1] & { readonly channel: string }

/** A message with a file for each picture, named by the generation. */
const show: ShowPictures = ({ id, recipe }, { files, heldBack }) => ({
  content: `${recipe?.model.baseModel}, ${heldBack} held back`,
  files: files.map(({ bytes }, nth) => ({ name: `${id}-${nth}.jpeg`, bytes })),
})

/** What making needs, with what is made owed to Ada, and a Discord that only notes what is posted. */
export async function owing() {
  const made = await making()
  const { clock, store } = made
  const here = await made.process()
  const sent: Sent[] = []
  const rules: Partial<FilePosts> = {}
  const posts: FilePosts = {
    ceiling: async (...given) => rules.ceiling?.(...given) ?? 'PG',
    async send(channel, post) {
      sent.push({ ...post, channel })
      return (await rules.send?.(channel, post)) ?? '1'
    },
    findFiles: async (...given) => (await rules.findFiles?.(...given)) ?? 'absent',
  }
  const events: string[] = []

  /** What looks after it in a process of its own, but for the clock. */
  const owed = (holder = 'a', has: Partial<OwedOptions> = {}): Owed =>
    createOwed({
      store: store.generations,
      generations: here,
      posts,
      sentLately: createSentLately({ now: clock.now, elapsed: clock.now }),
      show,
      showId: (id) => `show ${id}`,
      wordsIn,
      holder,
      now: clock.now,
      onEvent: (_level, event) => events.push(event),
      ...has,
    })

  /** Spends a wish of Ada's, and yields its id once it has ended. */
  async function ended(at: Place = place, generations: Generations = here): Promise<string> {
    const { id } = await generations.quote(ADA, wishFor('SDXL 1.0'), at, never)
    await generations.spend(ADA, id, never)
    await made.pass(generations, 20)
    return id
  }

  /** The same, when nobody can be looking at it any more. */
  async function left(at?: Place): Promise<string> {
    const id = await ended(at)
    clock.advance(SHOWN_FOR)
    return id
  }

  const get = (id: string) => store.generations.get(ADA, id)
  return { ...made, here, sent, rules, events, owed, ended, left, get }
}

/** What the buttons of a reply say. */
export const labelsIn = (reply: Reply | undefined): readonly (string | undefined)[] =>
  (reply?.components ?? []).flatMap(({ components }) =>
    components.map((one) => ('label' in one ? one.label : undefined)),
  )
