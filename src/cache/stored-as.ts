/**
 * A version of what is stored of Civitai's answers: how it is laid out, and how it is rated. What another
 * version stored is not found. `test/cache/stored-as.test.ts` says when it has to change, and to what.
 */
export const STORED_AS = 'ekFkOqTX6kNS'
