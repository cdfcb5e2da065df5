import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { DIST, MADE_OF, madeOf, ROOT } from './made-of.js'

/**
 * Starts the bot as `bundle.ts` made it, which is ready in less than half the time; first makes it anew
 * where the sources changed. Where it cannot be made it starts from the sources, and is the same bot.
 * This file is JavaScript because Node reads that at once.
 */

/** A container holds what was made and no sources. */
const hasSources = existsSync(join(ROOT, 'src'))
const isMade = () => {
  const list = join(DIST, MADE_OF)
  return existsSync(list) && (!hasSources || readFileSync(list, 'utf8') === madeOf())
}
/** By a package for development, and where this user may write: a service often may not. */
const canMake = () => existsSync(join(ROOT, 'node_modules/rolldown')) && mayWrite(ROOT)
/** @param {string} folder */
function mayWrite(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** In a process of its own, whose memory is gone before the bot needs any. */
const make = () =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'bundle.ts')], { stdio: 'inherit' })

/** Milliseconds until all is compiled that a bot at work needs. */
const COMPILED_AFTER = 10_000

if (!isMade() && canMake()) make()
if (isMade()) {
  // Stack traces name the lines of the sources.
  process.setSourceMapsEnabled(true)
  enableCompileCache(join(DIST, 'compiled'))
  // By itself it is only written by a process that ends in order.
  setTimeout(flushCompileCache, COMPILED_AFTER).unref()
  await import(pathToFileURL(join(DIST, 'main.js')).href)
} else {
  await import(pathToFileURL(join(ROOT, 'src/main.ts')).href)
}
