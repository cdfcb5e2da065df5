import type { Entry } from '../catalogue/catalogue.ts'

/** Whether a model is published. Look-ups by id or hash check nothing else. */
export const published = ({ newestAt }: Entry, now: number): boolean => newestAt <= now
