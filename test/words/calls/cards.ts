import { now } from '../../support/dispatch.ts'
import { filed, held, mature, missing, model, version, windowOf } from '../greek.ts'
import { type Asked, ask, has, models, noTrends } from './asked.ts'

const none = windowOf([], false)
const unnamed = ({ name: _, ...rest }: ReturnType<typeof version>) => rest
const unlicensed = ({ licence: _, ...rest }: ReturnType<typeof model>) => rest
const withVersion = (one: ReturnType<typeof version>) => models({ versions: [one] })

/** Cards of models, and the ways to them. */
export const cards: readonly Asked[] = [
  ask('model', { query: '#7' }),
  ask('model', { query: '#7' }, { trends: noTrends }),
  ask('model', { query: 'λύχνος 1' }),
  ask('model', { query: '🔥' }, has({ popular: () => held(none) })),
  ask('model', { query: 'https://αλλού.gr' }),
  ask('model', { query: '#7' }, models({ versions: [] })),
  ask('model', { query: '#7' }, models({ mode: 'Archived', name: '' })),
  ask('model', { query: '#7' }, models({ mode: 'TakenDown' })),
  ask(
    'model',
    { query: '#7' },
    models({
      licence: {
        withoutCredit: true,
        derivatives: false,
        otherLicence: true,
        commercialUse: ['Rent', 'Sell'],
        safeForWorkOnly: true,
      },
    }),
  ),
  ask('model', { query: '#7' }, withVersion(version(71, { triggerWords: [] }))),
  ask(
    'model',
    { query: '#7' },
    withVersion(
      version(71, {
        triggerWords: Array.from({ length: 60 }, () => 'φως '.repeat(100)),
        filesLeftOut: 4,
        earlyAccess: { until: now },
        pictures: [1, 2].map((id) => ({ url: `https://image.civitai.com/${id}`, video: true })),
      }),
    ),
  ),
  ask('model', { query: '#7' }, withVersion(version(71, { earlyAccess: {}, pictures: [] }))),
  ask('model', { query: '#7' }, withVersion(filed(71, { format: 'PickleTensor', size: '' }))),
  ask('model', { query: '#7' }, withVersion(filed(71, { pickleScan: 'Danger' }))),
  ask('model', { query: '#7' }, withVersion(filed(71, { pickleScan: 'Error', kilobytes: 5 }))),
  ask('model', { query: '#7' }, withVersion(filed(71, { virusScan: 'Pending', kilobytes: 9e6 }))),
  ask('model', { query: '#7', version: 'έκδοση 72' }),
  ask(
    'model',
    { query: '#7', version: '!' },
    models({ versions: [version(71), unnamed(version(72))] }),
  ),
  ask('model', { query: '@99' }),
  ask('model', { query: 'λύχνος' }),
  ask('model', { query: 'λύχος' }, has({ search: () => held(none) })),
  ask('model', { query: 'άλλο' }, has({ search: () => held(none), popular: () => held(none) })),
  ask('model', { query: 'https://civitai.com/bounties/1' }),
  ask('model', { query: 'https://civitai.com/articles/1' }),
  ask('model', { query: 'https://civitai.com/collections/1' }),
  ask('model', { query: 'https://civitai.com/user/77' }),
  ask('model', { query: 'sha256:0a1b2c3d4e' }),
  ask('model', { query: '#7' }, has({ model: (id) => mature(model(id)) })),
  ask('model', { query: '#7' }, has({ model: missing })),
  ask('model: card', { model: 7, version: 71 }, has({ model: missing })),
  ask('model: card', { model: 7, version: 99 }),
  ask('model: triggers', { model: 7, version: 99 }),
  ask('model: triggers', { model: 7 }, withVersion(version(71, { triggerWords: [] }))),
  ask(
    'model: triggers',
    { model: 7 },
    withVersion(
      version(71, { triggerWords: Array.from({ length: 60 }, () => 'φως '.repeat(100)) }),
    ),
  ),
  ask('model: more', { model: 7 }),
  ask('model: more', { model: 7 }, models({ versions: [] })),
  ask('model: more', { model: 7 }, withVersion(version(71, { filesLeftOut: 9 }))),
  ask('model: similar', { model: 1 }),
  ask('model: similar', { model: 7 }, has({ models: missing })),
  ask('model: copy', { model: 7 }),
  ask('model: licence', { model: 7 }),
  ask(
    'model: licence',
    { model: 7 },
    models({
      licence: {
        withoutCredit: true,
        derivatives: false,
        otherLicence: false,
        commercialUse: [],
        safeForWorkOnly: true,
      },
    }),
  ),
  ask('model: licence', { model: 7 }, has({ model: (id) => held(unlicensed(model(id))) })),
  ask(
    'model',
    { query: '#7' },
    models({
      licence: {
        withoutCredit: true,
        derivatives: true,
        otherLicence: true,
        commercialUse: ['Image', 'Rent', 'RentCivit', 'Sell'],
        safeForWorkOnly: false,
      },
    }),
  ),
  ask(
    'model',
    { query: '#7' },
    models({
      licence: {
        withoutCredit: false,
        derivatives: true,
        otherLicence: true,
        commercialUse: [],
        safeForWorkOnly: false,
      },
    }),
  ),
  ask('model', {}, { typed: ['query', 'λύ'] }),
  ask('model', { query: '#7' }, { typed: ['version', ''] }),
  ask(
    'model',
    { query: '#7' },
    {
      ...models({ versions: [unnamed(version(71))] }),
      typed: ['version', ''],
    },
  ),
]
