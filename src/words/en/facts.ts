import { moment } from '../timestamp.ts'
import { unbroken } from '../unbroken.ts'
import { number, short } from './formats.ts'

/** What is told of a thing wherever it is shown. */
export const facts = {
  count: (value: number) => short.format(value),
  moment,
  by: (creator: string) => unbroken('by', creator),
  downloads: (count: string) => unbroken('⬇', count),
  likes: (count: string) => unbroken('👍', count),
  comments: (count: string) => unbroken('💬', count),
  tips: (count: string) => unbroken('⚡', count),
  unnamed: '(no name)',
  unnamedVersion: (id: number) => `Version ${id}`,
  tagged: (tag: string) => `tag “${tag}”`,
  video: (nth: number | undefined, url: string) =>
    `[${unbroken('▶', 'Video', ...(nth === undefined ? [] : [number.format(nth)]))}](${url})`,
}
