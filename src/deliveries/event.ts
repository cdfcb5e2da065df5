/** Logs what happened to a digest. */
export type OnEvent = (level: 'info' | 'warn' | 'error', event: string, details: object) => void
