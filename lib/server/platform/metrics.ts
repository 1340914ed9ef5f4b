import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { connectionPool, queryCount } from '../../../db/client'
import { logError } from './log'
import { processWide } from './process-wide'
import { routePattern } from './route-pattern'

// What this process measures of itself, for /metrics. Nothing is measured unless that is on.

type Collected = { registry: Registry; requests: Counter; durations: Histogram }

const collected = () =>
  processWide('metrics', (): Collected => {
    const registry = new Registry()
    collectDefaultMetrics({ register: registry })
    return {
      registry,
      requests: new Counter({
        name: 'attache_http_requests_total',
        help: 'Answered requests by pattern of the route, method and status',
        labelNames: ['route', 'method', 'status'],
        registers: [registry],
      }),
      durations: new Histogram({
        name: 'attache_http_request_seconds',
        help: 'Time from a request to the end of its answer. Event streams are left out',
        labelNames: ['route'],
        buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        registers: [registry],
      }),
    }
  })

export const metrics = (): Registry => collected().registry

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Counts a request when its answer ends. The address may contain a secret: only its pattern is kept. */
export function measureRequest(request: IncomingMessage, response: ServerResponse): void {
  const start = performance.now()
  // Next.js may rewrite the address while it answers.
  const route = routePattern(request.url ?? '')
  response.once('close', () => {
    const method = methods.has(request.method ?? '') ? (request.method ?? '') : 'other'
    collected().requests.inc({ route, method, status: response.statusCode })
    if (!route.endsWith('/live')) collected().durations.observe({ route }, (performance.now() - start) / 1_000)
  })
}

type Sources = {
  streams: () => number
  outbox: () => Promise<{ waiting: number; unknown: number }>
  backup: () => Promise<Date | null>
  queries: () => number
  pool: () => { total: number; idle: number; waiting: number } | null
}

export const measureDatabase: Pick<Sources, 'queries' | 'pool'> = { queries: queryCount, pool: connectionPool }

/** Reads these whenever the metrics are fetched. One that cannot be read is left out, and the reason is logged. */
export function observeOnScrape({ streams, outbox, backup, queries, pool }: Sources): void {
  const registers = [metrics()]
  const gauge = (name: string, help: string, read: (set: Gauge) => Promise<void> | void, labels: string[] = []) =>
    new Gauge({
      name: `attache_${name}`,
      help,
      labelNames: labels,
      registers,
      async collect() {
        this.reset()
        // A metric without labels would be 0 instead of absent.
        if (labels.length === 0) this.remove()
        try {
          await read(this)
        } catch (error) {
          logError('health', error)
        }
      },
    })
  gauge('live_streams', 'Open event streams of pages', (set) => set.set(streams()))
  gauge('database_queries', 'Queries sent since the start of this process', (set) => set.set(queries()))
  gauge(
    'database_pool',
    'Connections to PostgreSQL, and requests that wait for one',
    (set) => {
      for (const [state, count] of Object.entries(pool() ?? {})) set.set({ state }, count)
    },
    ['state'],
  )
  gauge(
    'outbox_messages',
    'E-mails that are waiting, and those of which it is not known whether they were sent',
    async (set) => {
      for (const [state, count] of Object.entries(await outbox())) set.set({ state }, count)
    },
    ['state'],
  )
  gauge('last_backup_age_seconds', 'Time since the newest backup; absent if there is none', async (set) => {
    const at = await backup()
    if (at) set.set((Date.now() - at.getTime()) / 1_000)
  })
}
