import { Client } from 'pg'
import { expect, it, vi } from 'vitest'
import { openLine } from '@/lib/server/platform/pg-notify'

// Needs a server: the PostgreSQL within a process has no second connection.
const address = process.env.DATABASE_URL ?? ''

it.runIf(/^postgres(ql)?:/.test(address))(
  'transmits messages between processes, and after an interruption reports that some may be missing',
  async () => {
    const heard = { a: [] as string[], b: [] as string[] }
    const missed = { a: 0, b: 0 }
    const line = (name: 'a' | 'b') =>
      openLine(address, {
        onText: (text) => heard[name].push(text),
        onMissed: () => {
          missed[name] += 1
        },
      })
    const [a, b] = [line('a'), line('b')]
    const admin = new Client({ connectionString: address })
    await admin.connect()
    try {
      // The first one to connect may have missed messages of the other; from then on both hear each other.
      await vi.waitFor(
        () => {
          a.send('hello')
          b.send('hello')
          expect(Math.min(heard.a.length, heard.b.length)).toBeGreaterThan(0)
        },
        { timeout: 20_000 },
      )
      a.send('one')
      await vi.waitFor(() => expect(heard.b).toContain('one'), 20_000)
      expect(heard.a).not.toContain('one')
      const before = { ...missed }
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'attache live' and datname = current_database()`,
      )
      await vi.waitFor(
        () => {
          expect(missed.a).toBeGreaterThan(before.a)
          expect(missed.b).toBeGreaterThan(before.b)
        },
        { timeout: 20_000 },
      )
      b.send('two')
      await vi.waitFor(() => expect(heard.a).toContain('two'), 20_000)
    } finally {
      await Promise.all([a.close(), b.close(), admin.end()])
    }
  },
)
