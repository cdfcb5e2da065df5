import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'

interface OperatingOptions {
  /** What Prometheus is told, and of what type it is. */
  readonly metrics: { metrics(): Promise<string>; readonly contentType: string }
  /** What the process lacks to answer, by name; nothing where it is ready. */
  readonly missing: () => Promise<readonly string[]>
}

/** Never kept on the way: what was true a moment ago helps nobody. */
const HEADERS = { 'cache-control': 'no-store' }

/** What those who operate the bot look at: whether it runs, whether it can answer, and its figures. */
export const operatingRoutes = ({
  metrics,
  missing,
}: OperatingOptions): Hono<{ Bindings: HttpBindings }> =>
  new Hono<{ Bindings: HttpBindings }>()
    .get('/healthz', (c) => c.json({}, 200, HEADERS))
    .get('/readyz', async (c) => {
      const lacking = await missing()
      return c.json({ missing: lacking }, lacking.length === 0 ? 200 : 503, HEADERS)
    })
    .get('/metrics', async (c) =>
      c.body(await metrics.metrics(), 200, { ...HEADERS, 'content-type': metrics.contentType }),
    )
