import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { presses } from '../../commands/pages/card.ts'
import { checkedMessage } from '../../sandbox/discord/rules/message.ts'
import { ratedModel } from '../../src/civitai/rated/model.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { fullModel } from '../../src/civitai/wire/model.ts'
import { messageOf } from '../../src/discord/response.ts'
import { opened, type Rating } from '../../src/rating.ts'
import { callFor } from '../support/call.ts'
import { civitaiWith, servicesWith } from '../support/civitai.ts'

const folder = process.env.CIVITAI_RECORDED
const screen = createWordScreen()

/** Every model recorded in the shape of today: as an item of a list, or by its id. */
const records = () =>
  ['models-list-items', 'models-by-id'].flatMap((kind) =>
    readdirSync(join(folder ?? '', kind), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && name >= '2024-05')
      .map((name) => {
        const file = join(kind, name)
        return { file, wire: JSON.parse(readFileSync(join(folder ?? '', file), 'utf8')) }
      }),
  )

describe.skipIf(folder === undefined)('the models of CIVITAI_RECORDED', () => {
  test.each<Rating>(['PG', 'XXX'])('all make sound cards under %s', async (ceiling) => {
    let shown = 0
    for (const { file, wire } of records()) {
      const model = opened(ratedModel(fullModel.parse(wire), screen), ceiling)
      if (model === undefined) continue
      shown += 1
      const services = servicesWith(civitaiWith({ models: [model] }))
      for (const version of [0, ...model.versions.map(({ id }) => id)]) {
        const call = callFor({ model: model.id, version, words: undefined }, { ceiling })
        for (const press of Object.values(presses)) {
          const reply = await press.run(call, services)
          if ('onward' in reply || 'form' in reply) throw new Error('a card leads nowhere else')
          expect(() => checkedMessage('answer', messageOf(reply)), file).not.toThrow()
        }
      }
    }
    expect(records().length).toBeGreaterThan(50)
    expect(shown).toBeGreaterThan(ceiling === 'PG' ? 10 : 50)
  })
})
