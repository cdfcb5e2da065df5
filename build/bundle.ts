import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, rolldown } from 'rolldown'
import { asLoaded } from './as-loaded.ts'
import { DIST, MADE_OF, madeOf, ROOT } from './made-of.js'

/**
 * Writes the bot and its libraries to `dist/` as a few files: Node is ready with those in less than half of
 * the time that more than a thousand files take, whose types it has to strip.
 */

/** Native libraries that discord.js uses where they are installed. */
const OPTIONAL = ['bufferutil', 'utf-8-validate', 'zlib-sync']

/** Of discord.js the bot uses the REST client and Discord's constants, which have packages of their own. */
const discord: Plugin = {
  name: 'discord.js without its client',
  resolveId: (name) =>
    name === 'discord.js' ? join(ROOT, 'node_modules/discord.js/only-rest.js') : undefined,
  load: (id) =>
    id.endsWith('/discord.js/only-rest.js')
      ? "export * from '@discordjs/rest'; export * from 'discord-api-types/v10'"
      : undefined,
}

const sources = madeOf()
const bundle = await rolldown({
  cwd: ROOT,
  input: join(ROOT, 'src/main.ts'),
  platform: 'node',
  external: [/^node:/, ...OPTIONAL],
  plugins: [discord],
})
const { output } = await bundle.generate({
  format: 'esm',
  sourcemap: true,
  // Names stay: stack traces show them.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
})

const made = mkdtempSync(`${DIST}-`)
for (const file of output) {
  if (file.type !== 'chunk') continue
  const { code, map } = asLoaded(file.code, file.map)
  writeFileSync(join(made, file.fileName), code)
  if (map !== undefined) writeFileSync(join(made, `${file.fileName}.map`), map)
}
writeFileSync(join(made, MADE_OF), sources)
// A service is started by another user than the one who installed it.
chmodSync(made, 0o755)
// Whoever starts meanwhile finds all of it or nothing.
rmSync(DIST, { recursive: true, force: true })
renameSync(made, DIST)
