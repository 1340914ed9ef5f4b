import { createServer } from 'node:http'
import { openStreams } from '@/lib/server/trip/live'
import { lastBackupAt } from '@/lib/server/office/backup-settings'
import { outboxSizes } from '@/lib/server/mail/outbox'
import { config } from '@/lib/server/platform/config'
import { logError } from '@/lib/server/platform/log'
import { measureDatabase, metrics, observeOnScrape } from '@/lib/server/platform/metrics'

// GET /metrics on an address of its own, for Prometheus. Off unless METRICS_PORT is set. Labels are patterns of routes,
// methods, statuses and words of closed lists only.

/** Serves the metrics of this process if METRICS_PORT is set. Ends with the process. */
export function startMetrics(): void {
  const { metricsPort, metricsHost } = config()
  if (metricsPort === null) return
  observeOnScrape({
    streams: () => openStreams(),
    outbox: outboxSizes,
    backup: lastBackupAt,
    ...measureDatabase,
  })
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metrics()
      .metrics()
      .then((text) => response.writeHead(200, { 'content-type': metrics().contentType }).end(text))
      .catch((error: unknown) => {
        logError('other', error)
        response.writeHead(500).end()
      })
  })
  // A port in use must not stop the office.
  server.once('error', (error) => logError('other', error))
  server.listen(metricsPort, metricsHost)
  server.unref()
}
