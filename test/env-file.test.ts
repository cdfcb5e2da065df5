import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readEnvFile } from '../src/env-file.ts'

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'curator-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}
const written = (bytes: string | Buffer): string => {
  const path = join(folder(), '.env')
  writeFileSync(path, bytes)
  return path
}

test('a file of settings is read', () => {
  const path = written('# a comment\nDISCORD_TOKEN = "a-token"\r\nLOG_LEVEL=\n')
  expect(readEnvFile(path)).toEqual({ set: { DISCORD_TOKEN: 'a-token', LOG_LEVEL: '' } })
})

test('the mark that Windows puts at its beginning is no part of a name', () => {
  expect(readEnvFile(written('\uFEFFDISCORD_TOKEN=a'))).toEqual({ set: { DISCORD_TOKEN: 'a' } })
})

test('without a file nothing is set', () => {
  expect(readEnvFile(join(folder(), '.env'))).toEqual({ set: {} })
})

test('a file that cannot be read is told of', () => {
  const path = folder()
  expect(readEnvFile(path)).toEqual({
    fault: `${path} cannot be read (EISDIR): make it a file that this process may read.`,
  })
  const wide = written(Buffer.from('\uFEFFDISCORD_TOKEN=a', 'utf16le'))
  expect(readEnvFile(wide)).toEqual({ fault: `${wide} is not in UTF-8: save it as that.` })
})
