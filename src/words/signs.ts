import type { Formats } from './formats.ts'
import { moment } from './timestamp.ts'
import { unbroken } from './unbroken.ts'

const REACTIONS: Readonly<Record<string, string>> = {
  like: '👍',
  heart: '❤️',
  laugh: '😂',
  cry: '😢',
}

/** What is told by signs, figures and names alone: of every language only how it writes figures. */
export const signsIn = ({
  locale,
  short,
  percent,
  size,
}: Pick<Formats, 'locale' | 'short' | 'percent' | 'size'>) => ({
  /** The language, by BCP 47. */
  language: locale,
  count: (value: number) => short(value),
  moment,
  size,
  downloads: (count: string) => unbroken('⬇', count),
  likes: (count: string) => unbroken('👍', count),
  comments: (count: string) => unbroken('💬', count),
  tips: (count: string) => unbroken('⚡', count),
  views: (count: string) => unbroken('👁', count),
  bookmarks: (count: string) => unbroken('🔖', count),
  collected: (count: string) => unbroken('📁', count),
  reaction: (kind: string, count: string) => {
    const sign = REACTIONS[kind]
    return sign === undefined ? count : unbroken(sign, count)
  },
  /** By how much of what it had before: 0.5 is half as many again. */
  risen: (share: number) => unbroken('📈', `+${percent(share)}`),
  gained: (count: string) => unbroken('📈', `+${count}`),
  moved: (up: number | undefined) =>
    up === undefined ? '🆕' : up > 0 ? `▲${up}` : up < 0 ? `▼${-up}` : '',
  file: (facts: string) => `💾 ${facts}`,
  sound: '✅',
  /** `done` is in percent. */
  beingMade: (bar: string, done: number) => `${bar} ${percent(done / 100)}`,
  /** A line of several, numbered as its button is. */
  numbered: (nth: number, line: string) => `${nth}. ${line}`,
  air: 'AIR',
  onCivitai: 'Civitai',
  aboutTitle: 'Curator',
})
