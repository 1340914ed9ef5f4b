import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { outboxSizes } from '@/lib/server/mail/outbox'
import { lastBackupAt } from '@/lib/server/office/backup-settings'
import { measureDatabase, measureRequest, metrics, observeOnScrape } from '@/lib/server/platform/metrics'
import { openStreams } from '@/lib/server/trip/live'
import { freshDatabase } from '../../db/engines'

beforeEach(freshDatabase)

it('measures the process, requests, the database, streams, mail and backups, without personal data', async () => {
  observeOnScrape({ streams: openStreams, outbox: outboxSizes, backup: lastBackupAt, ...measureDatabase })
  const response = Object.assign(new EventEmitter(), { statusCode: 200 })
  const secret = 'fQcE5FVL67BtBHTBF9TobivC40KbRuzP'
  measureRequest(
    { url: `/calendar/${secret}.ics?x=me@example.edu`, method: 'GET' } as IncomingMessage,
    response as unknown as ServerResponse,
  )
  response.emit('close')
  const before = measureDatabase.queries()
  await db().$count(users)
  expect(measureDatabase.queries()).toBeGreaterThan(before)

  const text = await metrics().metrics()
  for (const name of [
    'attache_http_requests_total{route="',
    'attache_http_request_seconds_bucket{',
    'nodejs_eventloop_lag_p99_seconds ',
    'process_resident_memory_bytes ',
    'attache_live_streams 0',
    'attache_database_queries ',
    'attache_outbox_messages{state="waiting"} 0',
    '# TYPE attache_last_backup_age_seconds gauge',
  ])
    expect(text).toContain(name)
  expect(text).not.toContain('attache_last_backup_age_seconds 0')
  expect(text).not.toContain(secret)
  expect(text).not.toContain('@')
})
