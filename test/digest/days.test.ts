import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf, SUGGESTED_DAYS, typedDays } from '../../src/digest/days.ts'
import { ENGLISH_DAYS } from '../../src/words/day-words.ts'
import { de } from '../../src/words/de.ts'
import { en } from '../../src/words/en.ts'
import { es } from '../../src/words/es.ts'
import { fr } from '../../src/words/fr.ts'
import { ja } from '../../src/words/ja.ts'
import { ko } from '../../src/words/ko.ts'
import { ptBR } from '../../src/words/pt-BR.ts'
import { ru } from '../../src/words/ru.ts'
import { allWords } from '../../src/words/words.ts'
import { zhCN } from '../../src/words/zh-CN.ts'

test.each([
  ['every day', '1234567'],
  ['Every Day', '1234567'],
  ['daily', '1234567'],
  ['everyday', '1234567'],
  ['all days', '1234567'],
  ['weekdays', '12345'],
  ['every weekday', '12345'],
  ['workdays', '12345'],
  ['weekends', '67'],
  ['on the weekend', undefined],
  ['monday', '1'],
  ['Mondays', '1'],
  ['every monday', '1'],
  ['mon, thu', '14'],
  ['thu mon', '14'],
  ['Mon & Thu', '14'],
  ['mon,thu,', '14'],
  ['“mon, thu”', '14'],
  ['mon/thu', '14'],
  ['Monday and Thursday', '14'],
  ['Mon. and Thurs.', '14'],
  ['on tue, tues and tuesdays', '2'],
  ['weds', '3'],
  ['mo we fr', '135'],
  ['weds and thu', '34'],
  ['sus', undefined],
  ['mon-fri', '12345'],
  ['Mon – Fri', '12345'],
  ['monday to friday', '12345'],
  ['monday through wednesday, sat', '1236'],
  ['fri-mon', '1567'],
  ['sun-sun', '7'],
  ['weekends and wed', '367'],
  ['ＭＯＮ', '1'],
])('%j means the days %s', (typed, days) => {
  expect(daysOf(typed, ENGLISH_DAYS)).toBe(days)
})

test.each([
  '',
  ',',
  'every',
  'and',
  't',
  'm',
  's, s',
  'mon-',
  '-fri',
  'mon-wed-fri',
  'every other day',
  'not sunday',
  'never',
  'mondayish',
  '1',
  '14',
  'montag',
  'constructor',
  'lundi',
  '📅',
  '\u202eyadnom',
])('%j means none for certain', (typed) => {
  expect(daysOf(typed, ENGLISH_DAYS)).toBeUndefined()
})

test.each([
  [zhCN, '周一和周四', '14'],
  [zhCN, '每周六以及周日', '67'],
  [zhCN, '每个星期天', '7'],
  [zhCN, '周一至五', '12345'],
  [zhCN, '周末和周一', '167'],
  [zhCN, '和', undefined],
  [zhCN, '每', undefined],
  [ru, 'по понедельникам и четвергам', '14'],
  [ru, 'с понедельника по пятницу', '12345'],
  [ru, 'от пн до пт', '12345'],
  [ru, 'каждую среду', '3'],
  [es, 'entre semana', '12345'],
  [es, 'los días de semana', '12345'],
  [es, 'los fines de semana', '67'],
  [es, 'todos los días de la semana', '1234567'],
  [es, 'entre semana y el domingo', '123457'],
  [es, 'entre martes y jueves', undefined],
  [es, 'toda la semana', '1234567'],
  [es, 'L-V', '12345'],
  [es, 'L, X, J', '134'],
  [es, 'M', undefined],
  [es, 'vela', undefined],
  [ptBR, 'dias de semana', '12345'],
  [ptBR, 'fim de semana', '67'],
  [ptBR, 'durante a semana e sábado', '123456'],
  [ptBR, 'a semana toda', '1234567'],
  [ptBR, '2ª a 6ª', '12345'],
  [ptBR, '2ª-feira, 4ª', '13'],
  [ja, '月水金', '135'],
  [ja, '月曜と木曜', '14'],
  [ja, '土曜日と日曜日', '67'],
  [ja, '月曜から金曜まで', '12345'],
  [ja, '月ー金', '12345'],
  [ja, '土日祝', undefined],
  [ja, 'とと', undefined],
  [ja, `${'木曜日'.repeat(1_000)}x`, undefined],
  [ko, '월수금', '135'],
  [ko, '월요일과 목요일', '14'],
  [ko, '월요일부터 금요일까지', '12345'],
])('people type days in $language, too', ({ dayWords }, typed, days) => {
  expect(daysOf(typed, dayWords)).toBe(days)
})

test.each([
  // The weekend in one language, and Wednesday in English.
  [de, 'mo we fr', undefined],
  [fr, 'we', undefined],
  [de, 'die wochenenden', '67'],
  [de, 'mon, die, mit', '123'],
  [de, 'Mo. - Fr.', '12345'],
  [fr, 'chaque semaine', undefined],
  [fr, 'toute la semaine', '1234567'],
  [fr, 'tous mes jours', undefined],
  // Saturday is one of them.
  [fr, 'jours ouvrables', undefined],
  [fr, 'en semaine, dimanche', '123457'],
  [es, 'cada dos días', undefined],
  [ptBR, 'terças-feiras', '2'],
  [ptBR, 'toda segunda semana', undefined],
  [ptBR, 'segunda de toda semana', '1'],
  [ptBR, 'durante a semana, sábado', '123456'],
  [ru, 'по понедельникам, по средам', '13'],
  [ru, 'по понедельникам и по средам', '13'],
  [ru, 'по понедельникам по средам', '13'],
  [ru, 'со среды', undefined],
  [ru, 'со среды по пятницу, вс', '3457'],
  [ja, '水曜まで', undefined],
  [ja, '平日と土', '123456'],
  [ja, '土日曜日', '67'],
  [ja, '毎日曜日', undefined],
  [ja, '月から水まで、土', '1236'],
  [ko, '일요일까지', undefined],
  [ko, '월요일부터 금요일 까지', '12345'],
  [ko, '일일', '1234567'],
  [zhCN, '每一日', undefined],
  [zhCN, '每三日', undefined],
  [zhCN, '每周五、六、日', '567'],
  [zhCN, '周五六日', '567'],
])('no day is told in $language that was not meant', ({ dayWords }, typed, days) => {
  expect(daysOf(typed, dayWords)).toBe(days)
})

test('a name may have several words', () => {
  const language = { ...ENGLISH_DAYS, weekdays: ['days of work'], weekends: ['days off'] }
  expect(daysOf('days of work', language)).toBe('12345')
  expect(daysOf('every day off', language)).toBeUndefined()
  expect(daysOf('“days off, and Mon.”', language)).toBe('167')
  expect(daysOf('all days', language)).toBe('1234567')
})

test('any set of days is read back as it is written, in every language', async () => {
  // What a button carries is read in the language of its message.
  const languages = [en, ...(await allWords()).values()].map(({ dayWords }) => dayWords)
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...'1234567'), { minLength: 1 }), (some) => {
      const days = some.sort().join('')
      for (const language of languages) expect(daysOf(typedDays(days), language)).toBe(days)
    }),
  )
})

test('whatever is typed, days are told in order and once each, or not at all', () => {
  const word = fc.constantFrom('mon', 'fri', 'sunday', 'to', '-', 'and', ',', ' ', 'weekdays', '🗓')
  const typed = fc.oneof(
    fc.array(word).map((words) => words.join(' ')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const days = daysOf(text, ENGLISH_DAYS)
      if (days !== undefined) expect(days).toMatch(/^1?2?3?4?5?6?7?$/)
      if (days !== undefined) expect(days).not.toBe('')
    }),
  )
  expect(daysOf('mon, '.repeat(10_000), ENGLISH_DAYS)).toBe('1')
})

test('days are told by the names of the reader’s language', () => {
  expect(SUGGESTED_DAYS.map(en.days)).toEqual([
    ...['Every day', 'Weekdays', 'Weekends', 'Mon, Thu'],
    ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ])
})
