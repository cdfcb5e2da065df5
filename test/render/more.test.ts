import { MessageFlags } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import type { ModelFile, Version } from '../../src/civitai/model.ts'
import { messageOf } from '../../src/discord/response.ts'
import { fileInFull } from '../../src/render/file.ts'
import { idsReply, moreReply } from '../../src/render/more.ts'
import type { Reply } from '../../src/reply.ts'
import { en } from '../../src/words/en.ts'
import { modelOf, versionOf } from '../support/model.ts'
import { idOf, labelsOf } from '../support/reply.ts'

const model = modelOf(7)
const moreOf = (
  version: Version | undefined,
  similar?: string,
  licence?: string,
  follow?: string,
  generate?: string,
): Reply => moreReply(en, { model, version, similar, licence, copy: 'c', generate, follow })
const textOf = (version: Version | undefined) => moreOf(version).embeds?.[0]?.description

const file: ModelFile = { kilobytes: 1, pickleScan: 'Success', virusScan: 'Success' }

describe('more of a model', () => {
  test('is its files in full', () => {
    const files = [file, { ...file, name: 'b.ckpt' }]
    expect(textOf(versionOf(71, { files }))?.split('\n\n')).toEqual(
      files.map((one) => fileInFull(en, one)),
    )
  })

  test('says how many files there was no room for', () => {
    const files = Array<ModelFile>(9).fill(file)
    expect(textOf(versionOf(71, { files }))).toMatch(/\n\nand 1 more file$/)
    expect(textOf(versionOf(71, { files, filesLeftOut: 20 }))).toMatch(/\n\nand 21 more files$/)
    expect(textOf(versionOf(71, { files: files.slice(1) }))).not.toContain('more')
  })

  test.each([
    ['of which there is no version', undefined],
    ['of a version without files', versionOf(71, { files: [] })],
  ])('%s says that there are none', (_, version) => {
    expect(textOf(version)).toBe(en.noFiles)
  })

  test('leads to what there is', () => {
    expect(labelsOf(moreOf(versionOf(71)))).toEqual(['Copy'])
    const reply = moreOf(versionOf(71), 's', 'l')
    expect(labelsOf(reply)).toEqual(['Similar', 'Licence', 'Copy'])
    expect(['Similar', 'Licence', 'Copy'].map((label) => idOf(reply, label))).toEqual([
      's',
      'l',
      'c',
    ])
  })

  test('fits into a message, however long its files are called', () => {
    const long = '*'.repeat(300)
    const longest = { ...file, name: long, type: long, format: long, size: long, quantType: long }
    const version = versionOf(71, { files: Array<ModelFile>(20).fill(longest) })
    expect(() => checkedMessage('answer', messageOf(moreOf(version)))).not.toThrow()
  })
})

describe('the ids of a model', () => {
  test('stand each in a block of its own, with its address, as plain text', () => {
    const reply = idsReply(en, model, versionOf(71), 'urn:air:sdxl:lora:civitai:7@71')
    expect(reply.content?.split('\n')).toEqual([
      ...['Model ID', '```', '7', '```'],
      ...['Version ID', '```', '71', '```'],
      ...['AIR', '```', 'urn:air:sdxl:lora:civitai:7@71', '```'],
      ...['Link', '```', 'civitai.com/models/7?modelVersionId=71', '```'],
    ])
    const message = messageOf(reply)
    expect(message).toMatchObject({ flags: MessageFlags.SuppressEmbeds })
    expect(() => checkedMessage('answer', message)).not.toThrow()
  })

  test('are as many as are known', () => {
    const { content = '' } = idsReply(en, model, undefined, undefined)
    expect(content).toBe('Model ID\n```\n7\n```\nLink\n```\ncivitai.com/models/7\n```')
  })
})
