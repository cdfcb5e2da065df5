import type { Level } from '../workflows/plan.ts'
import { isAvailable, type Picture, type Workflow } from '../workflows/workflow.ts'
import { drawn } from './drawn.ts'

/** A blob, with the workflow that made it. */
interface Blob {
  readonly workflow: Workflow
  readonly picture: Picture
}

/** The pictures of all workflows, by the ids of their blobs. */
export interface Blobs {
  /** Undefined for what is unknown, not made or no longer stored. */
  find(id: string): Blob | undefined
  /** The file. */
  bytes(blob: Blob): Buffer
}

const order: readonly Level[] = ['pg', 'pg13', 'r', 'x', 'xxx']

/** Whether a level is at most another one. What is unrated is above all. */
export const isWithin = (level: Level | undefined, most: string): boolean => {
  const at = level === undefined ? -1 : order.indexOf(level)
  return at >= 0 && at <= order.indexOf(most as Level)
}

/** Of so many files, the bytes are kept. Drawing one takes a while. */
const keptFiles = 50

export function createBlobs(all: () => readonly Workflow[], now: () => number): Blobs {
  const files = new Map<string, Buffer>()
  return {
    find(id) {
      for (const workflow of all()) {
        const picture = workflow.pictures.flat().find((one) => one.id === id)
        if (picture === undefined) continue
        const stored = picture.keptUntil > now() && isAvailable(workflow, picture)
        return stored ? { workflow, picture } : undefined
      }
      return undefined
    },
    bytes({ picture }) {
      const file = files.get(picture.id) ?? drawn(picture)
      files.set(picture.id, file)
      const [oldest] = files.keys()
      if (files.size > keptFiles && oldest !== undefined) files.delete(oldest)
      return file
    },
  }
}

/** The media type of a file, by the end of its name. */
export const typeOf = (id: string): string => `image/${id.slice(id.lastIndexOf('.') + 1)}`
