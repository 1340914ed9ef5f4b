import type { Instrumentation } from 'next'

/** Runs once when a server starts, before it answers: it must not wait for anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [
    { startMail },
    { startPublishing },
    { startPurging },
    { startBackups },
    { startPush },
    { startReminding },
    { answerBeforeNext },
    { startMetrics },
    { captureConsole },
    { updateSearchKeys },
    { logError },
  ] = await Promise.all([
    import('./lib/server/mail/mail-loop'),
    import('./lib/server/report/schedule-loop'),
    import('./lib/server/privacy/purge-loop'),
    import('./lib/server/office/backup-loop'),
    import('./lib/server/phone/push-loop'),
    import('./lib/server/follow-up/reminder-loop'),
    import('./app/before-next'),
    import('./app/metrics'),
    import('./lib/server/platform/console-log'),
    import('./lib/server/search/reindex'),
    import('./lib/server/platform/log'),
  ])
  if (process.env.NODE_ENV === 'production') captureConsole()
  startMail()
  startPublishing()
  startPurging()
  startBackups()
  startPush()
  startReminding()
  void updateSearchKeys().catch((error: unknown) => logError('other', error))
  answerBeforeNext()
  startMetrics()
}

/** Logs errors that Next.js caught: while rendering a page, and those that route handlers and actions did not catch. */
export const onRequestError: Instrumentation.onRequestError = async (thrown, { method, headers }, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logNextError } = await import('./lib/server/platform/log')
  const { routeType: kind, routePath: route } = context
  logNextError(thrown, { kind, route, method, requestId: headers['x-request-id'] })
}
