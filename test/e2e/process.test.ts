import { expect, test } from 'vitest'
import { fatalOf, run, standIns } from './process.ts'

test('without a token it says what is missing and what works without it', async () => {
  const bot = run({})
  expect(await bot.status).toBe(2)
  expect(bot.output()).toContain('DISCORD_TOKEN is missing')
  expect(bot.output()).toContain('npm run sandbox')
})

test('a wrong token ends it with what to do and without the token', async () => {
  const { env } = await standIns()
  const bot = run({ ...env, DISCORD_TOKEN: 'not-the-token' })
  expect(await bot.status).toBe(2)
  expect(fatalOf(bot)).toMatch(/^Discord refuses the bot’s token: .*DISCORD_TOKEN.*\.$/)
  expect(bot.output()).not.toContain('not-the-token')
})

test('a database that cannot be opened ends it with status 1 and its name', async () => {
  const bot = run({ DISCORD_TOKEN: 'token', DATABASE_URL: `sqlite:${import.meta.dirname}` })
  expect(await bot.status).toBe(1)
  expect(fatalOf(bot)).toMatch(
    /^The database .*e2e cannot be used: .*set another DATABASE_URL.*\.$/,
  )
})

test('a database that stays none however often it is started ends it with status 2', async () => {
  const bot = run({ DISCORD_TOKEN: 'token', DATABASE_URL: `sqlite:${import.meta.filename}` })
  expect(await bot.status).toBe(2)
  expect(fatalOf(bot)).toMatch(/is not a database; set another DATABASE_URL\.$/)
})
