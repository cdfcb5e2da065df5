/**
 * What may be wrong with one part of Civitai while all the rest is fine:
 * `imagesTimeOut`: questions for pictures that the database answers run out of time, which Civitai
 * disguises as an empty list; `countsMissing`: every count of every picture is 0, as when its
 * pipeline breaks; `creatorsSlow`: GET /creators takes the stand-in's delay; `creatorsFailing`: it
 * fails, each time in another way.
 */
export type Trouble = 'imagesTimeOut' | 'countsMissing' | 'creatorsSlow' | 'creatorsFailing'
