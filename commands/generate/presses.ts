import { required, text } from '../../src/option.ts'

/** 16 bytes in base64url. */
const ID_LENGTH = 22
/** Which generation, or which price of one. */
const id = required(text({ code: 'i', max: ID_LENGTH }))

/** What buttons carry; the actions are in the files of their names. */
const press = <C extends string>(code: C) => ({ code, options: {}, state: { id } })

export const SPEND = press('b')
export const CANCEL = press('e')
export const SHOW = press('s')
export const AGAIN = press('h')
export const RECIPE = press('j')
export const COPY_RECIPE = press('T')
