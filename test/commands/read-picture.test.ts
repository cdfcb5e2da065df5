import { expect, test } from 'vitest'
import { readPicture } from '../../commands/read-picture.ts'
import type { Identified } from '../../src/civitai/image.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'
import { entryOf } from '../support/entry.ts'

const attachment = {
  url: 'https://cdn.discordapp.com/attachments/1/2/lantern.png',
  name: 'lantern.png',
  contentType: 'image/png',
  bytes: 9,
}
const target = {
  id: '1',
  text: '',
  embeds: [],
  links: [],
  attachments: [attachment],
  forwarded: [],
}
const resources = [{ version: 71 }, { version: 81, name: 'ink_wash' }]
const written = { prompt: 'a lantern', wholePrompt: 'a lantern', resources }
const textOf = ({ embeds }: Reply): string => embeds?.[0]?.description ?? ''

test('what is not known at once is told when it is', async () => {
  const coming = resources.map(() => Promise.withResolvers<Identified>())
  const services = {
    ...servicesWith({
      ...civitaiWith(),
      identify: () => coming.map(({ promise }) => promise),
    }),
    pictures: { read: async () => ({ kind: 'generation', written }) as const },
    // A picture is there at once; nothing is waited for any longer.
    soon: async <T>(work: Promise<T>, withinMs?: number) => (withinMs ? undefined : work),
  }
  const action = readPicture.presses?.recipe
  const reply = (await action?.run(callFor({}, { target }), services)) as Reply
  expect(textOf(reply)).toContain(`ink\\_wash\n${en.lookingUp(2)}`)
  const later = reply.later?.(new AbortController().signal)[Symbol.asyncIterator]()
  coming[0]?.resolve({ kind: 'known', entry: entryOf(7), version: 71, isGuess: false })
  expect(textOf((await later?.next())?.value)).toContain(en.lookingUp(1))
  coming[1]?.resolve({ kind: 'unknown' })
  const { value } = (await later?.next()) ?? {}
  expect(textOf(value)).toMatch(/models\/7\?modelVersionId=71\)\n-# ink\\_wash$/)
  expect((await later?.next())?.done).toBe(true)
})
