import type { FaultKind } from './fault.ts'

/** Discord's error body (Discord docs, "Error Messages"). */
export interface RefusalBody {
  readonly message: string
  readonly code: number
  readonly errors?: unknown
  readonly retry_after?: number
  readonly global?: boolean
}

/** Thrown by routes. `fault` is set if the bot is to blame. */
export class Refused extends Error {
  readonly status: number
  readonly body: RefusalBody
  readonly fault: FaultKind | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    body: RefusalBody,
    fault?: FaultKind,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(body.message)
    this.name = 'Refused'
    this.status = status
    this.body = body
    this.fault = fault
    this.headers = headers
  }
}

const refusal = (status: number, code: number, message: string, fault?: FaultKind) => () =>
  new Refused(status, { message, code }, fault)

// Codes and messages are from Discord's docs, "JSON Error Codes". Those without a fault can happen
// to any bot: a channel is deleted, or a moderator removes a permission.
export const notFound = refusal(404, 0, '404: Not Found', 'unknown route')
export const unauthorized = refusal(401, 0, '401: Unauthorized', 'wrong token')
export const unknownChannel = refusal(404, 10_003, 'Unknown Channel')
export const unknownGuild = refusal(404, 10_004, 'Unknown Guild')
export const unknownMessage = refusal(404, 10_008, 'Unknown Message')
export const unknownWebhook = refusal(404, 10_015, 'Unknown Webhook', 'refused request')
/** The answer in a response may have left the bot and not be in effect yet; it cannot know. */
export const webhookToCome = refusal(404, 10_015, 'Unknown Webhook')
export const unknownInteraction = refusal(404, 10_062, 'Unknown interaction', 'late answer')
export const strangeInteraction = refusal(404, 10_062, 'Unknown interaction', 'refused request')
export const alreadyAcknowledged = refusal(
  400,
  40_060,
  'Interaction has already been acknowledged.',
  'double acknowledgement',
)
export const tooManyFollowUps = refusal(
  400,
  40_094,
  'Reached the maximum number of follow-up messages for this interaction.',
  'refused request',
)
export const alreadyCrossposted = refusal(
  400,
  40_033,
  'This message has already been crossposted.',
  'refused request',
)
export const missingAccess = refusal(403, 50_001, 'Missing Access')
export const emptyMessage = refusal(400, 50_006, 'Cannot send an empty message', 'refused body')
export const missingPermissions = refusal(403, 50_013, 'Missing Permissions')
export const wrongChannelType = refusal(400, 50_024, 'Cannot execute action on this channel type')
export const expiredToken = refusal(401, 50_027, 'Invalid Webhook Token', 'late answer')
/** A file or a whole request (discord-api-docs, issues 6058 and 8572). */
export const tooLarge = refusal(413, 40_005, 'Request entity too large', 'refused body')
export const brokenForm = refusal(400, 0, '400: Bad Request', 'refused body')
export const brokenJson = refusal(
  400,
  50_109,
  'The request body contains invalid JSON.',
  'refused body',
)
// Discord's message for a locked thread (discord-api-docs, issue 6884).
export const lockedThread = refusal(400, 50_083, 'Thread is archived')
