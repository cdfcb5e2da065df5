import type { Entry } from '../catalogue/catalogue.ts'

/** Whether a model is out by then; nothing else counts where a version or a hash is asked for. */
export const published = ({ newestAt }: Entry, now: number): boolean => newestAt <= now
