import { describe, expect, test } from 'vitest'
import { agent, type Era } from './agent.ts'

const TOOLS = [
  'find_model',
  'get_model',
  'top_models',
  'find_creator',
  'tags',
  'images',
  'identify_hash',
]

describe.each<Era>(['legacy', 'auto'])('over the protocol, %s', (era) => {
  test('every tool is listed and answers', async () => {
    const { client, call, civitai } = await agent({ era })
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(TOOLS)
    for (const { annotations, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true })
      expect(outputSchema).toBeDefined()
    }

    const { found: top } = await call('top_models', { sort: 'Most Downloaded' })
    expect(top).toMatchObject({ sort: 'Most Downloaded', more: true })
    const [first] = (top?.models ?? []) as { id: number; name: string; creator: string }[]
    if (first === undefined) throw new Error('nothing is on top')
    const { found: one } = await call('get_model', { id: first.id })
    expect(one?.model).toMatchObject({ id: first.id, name: first.name })
    expect(
      (await call('find_model', { query: `https://civitai.com/models/${first.id}` })).found,
    ).toMatchObject({ model: { id: first.id } })
    expect((await call('find_creator', { name: first.creator })).found).toMatchObject({
      name: first.creator,
    })
    expect((await call('tags', {})).found?.tags).not.toEqual([])
    expect((await call('images', { model: first.id })).found).toHaveProperty('images')
    const hash = civitai.models.find(({ id }) => id === first.id)?.modelVersions[0]?.files[0]
      ?.hashes
    expect(
      (await call('identify_hash', { hash: hash?.AutoV2 ?? hash?.SHA256 })).found,
    ).toMatchObject({
      file: { state: 'known', model: { id: first.id } },
    })
  })
})

test('problems are results that say what to do', async () => {
  const { call } = await agent()
  expect((await call('get_model', { id: 999_999_999 })).said).toMatch(/Civitai shows me no model/)
  expect((await call('top_models', { sort: 'Trending' })).said).toMatch(/two snapshots/)
  expect((await call('top_models', { base: 'SDXL 99' })).said).toMatch(/no base model/)
  expect((await call('top_models', { base: 'sdxl 1.0' })).found).toMatchObject({ more: true })
  expect((await call('find_creator', { name: 'nobody-of-that-name' })).said).toMatch(/no creator/)
  expect((await call('identify_hash', { hash: 'zz' })).said).toMatch(/hex/)
  expect(await call('read_picture', { file: 'a.png' }).catch(String)).toBeDefined()
})
