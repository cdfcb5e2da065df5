/** Which of two published shapes an answer has: with jobs, as until 2026, or without. */
export type Shape = 'S1' | 'S2'

export const ID = '900001-20260901120000123'

export const wirePicture = (has: object = {}) => ({
  type: 'image',
  id: 'AB12CD.jpeg',
  available: true,
  url: 'https://orchestration.civitai.com/v2/consumer/blobs/AB12CD.jpeg?sig=x&exp=2026-09-08T12:00:00Z',
  urlExpiresAt: '2026-09-08T12:00:00Z',
  previewUrl: null,
  previewUrlExpiresAt: null,
  jobId: 'j1',
  width: 1024,
  height: 1024,
  nsfwLevel: 'pg',
  blockedReason: null,
  ...has,
})

const place = (precedingJobs: number) => ({ support: 'available', precedingJobs })

/** A step in either shape, with as many before it and as far as is said. */
export const wireStep = (shape: Shape, has: object = {}, standing = { before: 0, done: 1 }) => ({
  $type: 'imageGen',
  name: 'pictures',
  priority: 'normal',
  timeout: '00:10:00',
  retries: 1,
  status: 'succeeded',
  startedAt: '2026-09-01T12:00:02Z',
  completedAt: null,
  metadata: {},
  estimatedProgressRate: standing.done,
  ...(shape === 'S1'
    ? {
        jobs: [
          {
            id: 'j1',
            status: 'processing',
            cost: 9.3,
            startedAt: null,
            estimatedProgressRate: standing.done,
            queuePosition: { ...place(standing.before), startAt: null, completeAt: null },
          },
        ],
        preparation: { resource: 'urn:air:sdxl:checkpoint:civitai:1@2', progress: 0.5 },
      }
    : {
        queuePosition: { ...place(standing.before), estimatedStartAt: null },
        preparation: [
          { resource: 'urn:air:sdxl:checkpoint:civitai:1@2', progress: 0.5, lane: 'a' },
        ],
        warnings: [{ code: 'modelDeprecated', message: 'This model goes away.' }],
      }),
  input: {},
  output: { images: [wirePicture()], errors: null },
  ...has,
})

export const wireWorkflow = (shape: Shape = 'S2', has: object = {}) => ({
  id: ID,
  createdAt: '2026-09-01T12:00:00.123Z',
  startedAt: '2026-09-01T12:00:02Z',
  completedAt: '2026-09-01T12:00:11Z',
  status: 'succeeded',
  tags: ['civitai-curator'],
  metadata: {},
  arguments: {},
  callbacks: [],
  currencies: ['blue', 'green', 'yellow'],
  upgradeMode: 'manual',
  allowMatureContent: false,
  nsfwLevel: 'pg',
  forceRefunded: false,
  externalId: '900001-quote-7f3a',
  tips: { civitai: 0, creators: 0 },
  cost: {
    base: 10,
    factors: { steps: 1.25 },
    fixed: {},
    ...(shape === 'S2' && { variable: {} }),
    tips: { civitai: 0, creators: 0 },
    fees: {},
    total: 10,
  },
  transactions: {
    list: [{ type: 'debit', amount: 10, id: 't1', accountType: 'blue' }],
    insufficientBuzz: false,
  },
  steps: [wireStep(shape)],
  ...has,
})

/** A workflow whose picture, the only one, has that. */
export const wireWorkflowOf = (...pictures: readonly unknown[]) =>
  wireWorkflow('S2', { steps: [wireStep('S2', { output: { images: pictures } })] })
