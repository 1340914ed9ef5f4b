/** Runs once where a server starts, before it answers: it must not wait for anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ startMail }, { answerBeforeNext }] = await Promise.all([
    import('./lib/server/mail/mail-loop'),
    import('./app/calendar/before-next'),
  ])
  startMail()
  answerBeforeNext()
}
