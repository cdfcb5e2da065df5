import { expect, test } from 'vitest'
import { SAMPLE_NAMES, type SampleName, saySamples } from '../../sandbox/samples/samples.ts'
import { thingsOf } from '../../sandbox/samples/things.ts'
import { en } from '../../src/words/en.ts'
import { menuOf, messageOf, textOf, toldOf } from './reading.ts'
import { start } from './start.ts'

test('every sample tells what it is there for', async () => {
  const { discord, civitai } = await start()
  const samples = saySamples(discord, civitai.models)
  const { loras, mature } = thingsOf(civitai.models)
  const use = (name: string, on: SampleName) =>
    discord.person('grace').useOnMessage(name, samples[on])
  const told = async (name: SampleName) => textOf(messageOf(await use('Read picture', name)))

  for (const name of PICTURES) expect(await told(name), name).toContain('civitai.com/models/')
  expect(await told('novelai')).toContain('scenery, no humans')
  expect(await told('unknown')).toContain('homemade')
  for (const name of ['jpeg', 'webp'] as const) {
    expect(toldOf(await use('Read picture', name)), name).toContain(en.unreadPicture('none'))
  }
  const held = await told('mature')
  expect(held).toContain(en.promptHeldBack)
  expect(held).not.toContain(mature[0]?.file)
  expect(await told('after-dark')).toContain(`civitai.red/models/${mature[0]?.modelId}`)

  const found = async (name: SampleName) => messageOf(await use('Look up on Civitai', name))
  expect(textOf(await found('link'))).toContain(loras[1]?.name)
  for (const name of ['links', 'air', 'embed', 'after-dark-links'] as const) {
    expect(menuOf(await found(name)).options.length, name).toBeGreaterThan(1)
  }
  expect(toldOf(await use('Look up on Civitai', 'mature-link'))).not.toContain('/models/')
  expect(discord.faults).toEqual([])
})

/** Of programs whose files can be found at Civitai. */
const PICTURES: readonly SampleName[] = [
  'a1111',
  'forge',
  'comfyui',
  'civitai',
  'invokeai',
  'swarmui',
  'fooocus',
  'forward',
]

test('the samples are those that are named', () => {
  expect(new Set(SAMPLE_NAMES).size).toBe(SAMPLE_NAMES.length)
  expect(SAMPLE_NAMES).toContain('forward')
})
