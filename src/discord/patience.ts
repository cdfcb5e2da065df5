import type { RESTOptions } from 'discord.js'
import { makeRequest } from './make-request.ts'

/** Milliseconds. Discord takes no first answer after three seconds. */
const ANSWERED_WITHIN = 5_000
/** Milliseconds for 25 MiB, which a slow line sends with 4 Mbit a second. */
const UPLOADED_WITHIN = 60_000

/** How long a request may take, in milliseconds: with files, which make a form of it, longer. */
export const patienceFor = (body: unknown): number =>
  body instanceof FormData ? UPLOADED_WITHIN : ANSWERED_WITHIN

/** Sends requests for discord.js, which itself has one patience for all. */
export const patientlyFor =
  (patience: (body: unknown) => number): RESTOptions['makeRequest'] =>
  async (url, init) => {
    const late = new AbortController()
    // discord.js repeats what ends in an AbortError, and nothing that ends in a TimeoutError.
    const timer = setTimeout(() => late.abort(), patience(init.body))
    const given = init.signal as AbortSignal | null | undefined
    const signal = given ? AbortSignal.any([given, late.signal]) : late.signal
    try {
      return await makeRequest(url, { ...init, signal })
    } finally {
      clearTimeout(timer)
    }
  }

export const patiently = patientlyFor(patienceFor)
