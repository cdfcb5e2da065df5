import { describe, expect, test } from 'vitest'
import type { ModelFile, Scan } from '../../src/civitai/model.ts'
import { fileLines, safeDownload } from '../../src/render/file.ts'
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
const linesOf = (files: readonly ModelFile[], max = 3) =>
  fileLines(en, versionOf(71, { files }), max)

const DOWNLOAD = 'https://civitai.com/api/download/models/71'

describe('the file of a version', () => {
  test('comes first with a way to download it, then its name and its scans', () => {
    expect(linesOf([file({ size: 'pruned', precision: 'fp16' })])).toEqual([
      `**[Download](${DOWNLOAD})** · 2\u00a0MB · SafeTensor · pruned · fp16`,
      '-# ink.safetensors',
      en.scanned,
    ])
  })

  test('of which nothing is known but its size says only that', () => {
    const bare: ModelFile = { kilobytes: 0.1, pickleScan: 'unknown', virusScan: 'unknown' }
    expect(linesOf([bare])).toEqual([`**[Download](${DOWNLOAD})** · 0.1\u00a0kB`, en.scanPending])
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
    expect(linesOf([file({ kilobytes })])[0]).toContain(` · ${size} · `)
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
    expect(line).toMatch(/ · GGUF · Q4\\_K\\_M$/)
  })

  test('is none where the version has none', () => {
    expect(linesOf([])).toEqual([])
    expect(safeDownload(versionOf(71, { files: [] }))).toBeUndefined()
  })

  test('lets nothing in its texts act', () => {
    const [first, second] = linesOf([file({ name: '](https://evil.example)', format: '**x**' })])
    expect(first).toContain(String.raw` · \*\*x\*\*`)
    expect(second).toBe(String.raw`-# \]\(https\://evil.example\)`)
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
    expect(linesOf([file(change)]).includes(en.pickle)).toBe(warned)
  })

  test.each<[Scan, Scan, readonly string[], boolean]>([
    ['Success', 'Success', [en.scanned], true],
    ['Pending', 'Success', [en.scanPending], true],
    ['Success', 'unknown', [en.scanPending], true],
    ['Error', 'Success', [en.scanFailed], true],
    ['Error', 'Pending', [en.scanFailed, en.scanPending], true],
    ['Danger', 'Success', [en.scanDanger], false],
    ['Success', 'Danger', [en.scanDanger], false],
    ['Danger', 'Error', [en.scanDanger, en.scanFailed], false],
  ])('after scans that came out %s and %s', (pickleScan, virusScan, warnings, offered) => {
    const files = [file({ pickleScan, virusScan })]
    const lines = linesOf(files)
    expect(lines.slice(2)).toEqual(warnings)
    expect(lines[0]?.includes(DOWNLOAD)).toBe(offered)
    expect(safeDownload(versionOf(71, { files }))).toBe(offered ? DOWNLOAD : undefined)
  })
})

describe('further files', () => {
  const files = [file(), file({ name: 'b.vae', type: 'VAE' }), file({ name: 'c' }), file()]

  test('stand below the first, each in a line, with what they are', () => {
    expect(linesOf(files).slice(3)).toEqual([
      '-# b.vae · VAE · 2\u00a0MB · SafeTensor',
      '-# c · Model · 2\u00a0MB · SafeTensor',
      '-# and 1 more file',
    ])
  })

  test('are as many as there is room for', () => {
    expect(linesOf(files, 1).slice(3)).toEqual(['-# and 3 more files'])
    expect(linesOf(files, 4)).toHaveLength(6)
  })

  test('for which there is none are counted, with their precisions', () => {
    const more = [
      file({ precision: 'nvfp4' }),
      file({ precision: 'fp32' }),
      file({ precision: 'fp32' }),
      file({ quantType: '**Q8**' }),
      file(),
    ]
    expect(linesOf([file(), file(), file(), ...more]).at(-1)).toBe(
      String.raw`-# and 5 more files: nvfp4, fp32, \*\*Q8\*\*`,
    )
  })

  test('are counted as well where not all of them are known', () => {
    const version = versionOf(71, { files: [file(), file({ precision: 'fp8' })], filesLeftOut: 7 })
    expect(fileLines(en, version, 3).at(-1)).toBe('-# and 7 more files')
    expect(fileLines(en, version, 1).at(-1)).toBe('-# and 8 more files: fp8')
  })

  test('name no more precisions than stay in a line', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      file({ precision: `${at}`.padStart(60, 'x') }),
    )
    expect(linesOf(many).at(-1)?.length).toBeLessThan(300)
  })

  test('of which nothing is known but their size say only that', () => {
    const bare: ModelFile = { kilobytes: 5, pickleScan: 'unknown', virusScan: 'unknown' }
    expect(linesOf([file(), bare]).at(-1)).toBe('-# 5\u00a0kB')
  })
})
