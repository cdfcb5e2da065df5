/** The language that commands are registered in, and that readers of all others get. */
export { en as BASE } from './en.ts'
