/**
 * What may fail in one part of Civitai while the rest works.
 * `imagesTimeOut`: queries of the picture database time out, and Civitai answers with an empty
 * list.
 * `countsMissing`: all counts of all pictures are 0.
 * `creatorsSlow`: GET /creators takes as long as `delay` says.
 * `creatorsFailing`: GET /creators fails, each time in another way.
 */
export type Trouble = 'imagesTimeOut' | 'countsMissing' | 'creatorsSlow' | 'creatorsFailing'
