import { describe, expect, test } from 'vitest'
import type { ModelFile, Scan } from '../../src/civitai/model.ts'
import { fileInFull, fileLines, safeDownload } from '../../src/render/file.ts'
import { en } from '../../src/words/en.ts'
import { versionOf } from '../support/model.ts'

const file = (change: Partial<ModelFile> = {}): ModelFile => ({
  name: 'ink.safetensors',
  kilobytes: 2_048,
  type: 'Model',
  format: 'SafeTensor',
  pickleScan: 'Success',
  virusScan: 'Success',
  ...change,
})
const linesOf = (files: readonly ModelFile[]) => fileLines(en, versionOf(71, { files }))

const DOWNLOAD = 'https://civitai.com/api/download/models/71'
const BARE: ModelFile = { kilobytes: 0.1, pickleScan: 'unknown', virusScan: 'unknown' }

describe('the file of a version', () => {
  test('is a line that says how large and of what kind it is, and that it is sound', () => {
    expect(linesOf([file({ size: 'pruned', precision: 'fp16' })])).toEqual([
      '💾 2\u00a0MB · SafeTensor · fp16 · ✅',
    ])
  })

  test('of which nothing is known but its size says only that', () => {
    expect(linesOf([BARE])).toEqual(['💾 0.1\u00a0kB', en.scanPending])
  })

  test.each([
    [0, '0\u00a0kB'],
    [1_023, '1,023\u00a0kB'],
    [1_024, '1\u00a0MB'],
    [223_231, '218\u00a0MB'],
    [1_010 * 1_024, '1,010\u00a0MB'],
    [1_024 ** 2, '1\u00a0GB'],
    [6_775_430, '6.5\u00a0GB'],
    [60 * 1_024 ** 2, '60\u00a0GB'],
  ])('of %d kilobytes is of %s', (kilobytes, size) => {
    expect(linesOf([file({ kilobytes })])[0]).toContain(`💾 ${size} · `)
  })

  test.each([
    ['VAE', true],
    ['Config', true],
    ['Archive', true],
    ['Model', false],
    ['Pruned Model', false],
    ['Diffusion Model', false],
  ])('of the type %s says so where that is no model', (type, said) => {
    const [line = ''] = linesOf([file({ type })])
    expect(line.includes(` · ${type} · `)).toBe(said)
  })

  test('says how it is quantised', () => {
    const [line] = linesOf([file({ format: 'GGUF', quantType: 'Q4_K_M' })])
    expect(line).toMatch(/ · GGUF · Q4\\_K\\_M · ✅$/)
  })

  test('is none where the version has none', () => {
    expect(linesOf([])).toEqual([])
    expect(safeDownload(versionOf(71, { files: [] }))).toBeUndefined()
  })

  test('lets nothing in its texts act', () => {
    expect(linesOf([file({ format: '**x**' })])[0]).toContain(String.raw` · \*\*x\*\*`)
  })

  test.each([
    ['no other', 1, undefined, ''],
    ['one other', 2, undefined, ' · +1\u00a0file'],
    ['several', 4, undefined, ' · +3\u00a0files'],
    ['some that are not known in full', 2, 7, ' · +8\u00a0files'],
  ])('says that there is %s beside it', (_, count, filesLeftOut, said) => {
    const files = Array<ModelFile>(count).fill(file())
    const version = versionOf(71, { files, ...(filesLeftOut && { filesLeftOut }) })
    expect(fileLines(en, version)).toEqual([`💾 2\u00a0MB · SafeTensor · ✅${said}`])
  })
})

describe('a file is warned of', () => {
  test.each<[string, Partial<ModelFile>, boolean]>([
    ['by its format', { format: 'PickleTensor' }, true],
    ['by the end of its name', { name: 'a.ckpt' }, true],
    ['in capitals', { name: 'A.PT' }, true],
    ['of another kind', { name: 'a.pth' }, true],
    ['of one more', { name: 'a.bin' }, true],
    ['of the last', { name: 'a.pkl' }, true],
    ['but not for what only looks like it', { name: 'pt.safetensors' }, false],
    ['but not for a safe one', {}, false],
  ])('as a pickle %s', (_, change, warned) => {
    expect(linesOf([file(change)]).slice(1)).toEqual(warned ? [en.pickle] : [])
  })

  test.each<[Scan, Scan, string | undefined, boolean]>([
    ['Success', 'Success', undefined, true],
    ['Pending', 'Success', en.scanPending, true],
    ['Success', 'unknown', en.scanPending, true],
    ['Error', 'Success', en.scanFailed, true],
    ['Error', 'Pending', en.scanFailed, true],
    ['Danger', 'Success', en.scanDanger, false],
    ['Success', 'Danger', en.scanDanger, false],
    ['Danger', 'Error', en.scanDanger, false],
  ])('once, after scans that came out %s and %s', (pickleScan, virusScan, warning, offered) => {
    const files = [file({ pickleScan, virusScan })]
    const [line, ...warnings] = linesOf(files)
    expect(warnings).toEqual(warning === undefined ? [] : [warning])
    expect(line?.includes('✅')).toBe(warning === undefined)
    expect(safeDownload(versionOf(71, { files }))).toBe(offered ? DOWNLOAD : undefined)
  })

  test.each<[string, Partial<ModelFile>, string]>([
    ['a pickle that is dangerous', { pickleScan: 'Danger' }, en.scanDanger],
    ['a pickle that could not be scanned', { pickleScan: 'Error' }, en.pickle],
    ['a pickle that is not scanned yet', { virusScan: 'Pending' }, en.pickle],
  ])('of what is worst: %s', (_, change, warning) => {
    expect(linesOf([file({ format: 'PickleTensor', ...change })]).slice(1)).toEqual([warning])
  })
})

describe('a file in full', () => {
  test('has its name, all that is known of it, and what scans found', () => {
    expect(fileInFull(en, file({ size: 'pruned', precision: 'fp16' }))).toBe(
      `**ink.safetensors**\n2\u00a0MB · SafeTensor · pruned · fp16\n${en.scanned}`,
    )
    expect(fileInFull(en, file({ name: 'a.pt', virusScan: 'Danger' }))).toContain(en.scanDanger)
  })

  test('of which nothing is known but its size says only that', () => {
    expect(fileInFull(en, BARE)).toBe(`0.1\u00a0kB\n${en.scanPending}`)
  })

  test('lets nothing in its name act, and has one that can be seen', () => {
    const [name] = fileInFull(en, file({ name: '](https://evil.example)' })).split('\n')
    expect(name).toBe(String.raw`**\]\(https\://evil.example\)**`)
    expect(fileInFull(en, file({ name: ' \u200b ' }))).toMatch(/^\*\*\(no name\)\*\*\n/)
  })
})
