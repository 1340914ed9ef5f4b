/** Runs once where a server starts, before it answers: it must not wait for anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startMail } = await import('./lib/server/mail-loop')
  startMail()
}
