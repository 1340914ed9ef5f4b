import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { engine } from '@/db/columns'
import { rateLimits, users } from '@/db/schema'
import { type Db, run, snapshot, type Steps, transact } from '@/db/transact'
import { isDangling, isDuplicate } from '@/db/violations'
import { freshDatabase } from './engines'
import { seed } from './seed'

const at = new Date('2024-01-01T00:00:00Z')

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

function* addAttempt(tx: Db, key: string): Steps<number> {
  const [row] = yield* run(tx.insert(rateLimits).values({ key, points: 1, expire: at }).returning())
  return row!.points
}

const keys = async () => (await db().select({ key: rateLimits.key }).from(rateLimits)).map(({ key }) => key).sort()

describe('transact', () => {
  it('passes each query its rows and returns what the body returns', async () => {
    const result = await transact(db(), function* (tx) {
      yield* addAttempt(tx, 'a')
      const updated = yield* run(
        tx
          .update(rateLimits)
          .set({ points: sql`${rateLimits.points} + 1` })
          .where(eq(rateLimits.key, 'a'))
          .returning({ points: rateLimits.points }),
      )
      const none = yield* run(tx.select().from(rateLimits).where(eq(rateLimits.key, 'b')))
      return { updated, none }
    })
    expect(result).toEqual({ updated: [{ points: 2 }], none: [] })
  })

  it('rolls back if the body throws', async () => {
    await expect(
      transact(db(), function* (tx) {
        yield* addAttempt(tx, 'a')
        yield* run(tx.update(users).set({ name: 'Changed' }))
        throw new Error('midway')
      }),
    ).rejects.toThrow('midway')
    expect(await keys()).toEqual([])
    expect((await db().select().from(users).where(eq(users.id, 'u')))[0]!.name).toBe('U')
  })

  it('rolls back if a query fails, and then runs no other query', async () => {
    await expect(
      transact(db(), function* (tx) {
        yield* addAttempt(tx, 'a')
        try {
          yield* addAttempt(tx, 'a')
        } catch {
          yield* addAttempt(tx, 'b')
        }
      }),
    ).rejects.toSatisfy(isDuplicate)
    expect(await keys()).toEqual([])
  })

  it('commits or rolls back the writes of nested generators together', async () => {
    function* two(tx: Db): Steps<void> {
      yield* addAttempt(tx, 'a')
      yield* addAttempt(tx, 'b')
    }
    await expect(
      transact(db(), function* (tx) {
        yield* two(tx)
        throw new Error('after')
      }),
    ).rejects.toThrow('after')
    expect(await keys()).toEqual([])
    await transact(db(), two)
    expect(await keys()).toEqual(['a', 'b'])
  })

  it('cannot be nested', async () => {
    let inner: Promise<unknown> | undefined
    await transact(db(), function* (tx) {
      yield* addAttempt(tx, 'a')
      inner = (async () => transact(tx, (again) => addAttempt(again, 'b')))()
      inner.catch(() => undefined)
    })
    await expect(inner).rejects.toThrow('cannot start inside another')
    expect(await keys()).toEqual(['a'])
  })

  const both = (first: typeof stepAttempt, second: typeof stepAttempt) =>
    transact(db(), function* (tx) {
      yield* first(tx)
      yield* second(tx)
    })

  it('lets forty writers of two tables run in parallel without losing a step', async () => {
    await transact(db(), (tx) => addAttempt(tx, 'a'))
    await Promise.all(Array.from({ length: 40 }, () => both(stepAttempt, stepUser)))
    expect((await db().select().from(rateLimits))[0]!.points).toBe(41)
    expect((await db().select().from(users).where(eq(users.id, 'u')))[0]!.name).toBe('U'.repeat(41))
  })

  // Only a few, because PostgreSQL waits a second before it ends each deadlock.
  it('retries after a deadlock', async () => {
    await transact(db(), (tx) => addAttempt(tx, 'a'))
    await Promise.all(
      Array.from({ length: 3 }, (_, i) => (i % 2 ? both(stepAttempt, stepUser) : both(stepUser, stepAttempt))),
    )
    expect((await db().select().from(rateLimits))[0]!.points).toBe(4)
    expect((await db().select().from(users).where(eq(users.id, 'u')))[0]!.name).toBe('U'.repeat(4))
  })

  it('distinguishes broken references and duplicates', async () => {
    const orphan = transact(db(), function* (tx) {
      yield* run(tx.update(users).set({ personId: 'nobody' }))
    })
    await expect(orphan).rejects.toSatisfy((error) => isDangling(error) && !isDuplicate(error))
  })
})

function* stepAttempt(tx: Db): Steps<void> {
  yield* run(
    tx
      .update(rateLimits)
      .set({ points: sql`${rateLimits.points} + 1` })
      .where(eq(rateLimits.key, 'a')),
  )
}

function* stepUser(tx: Db): Steps<void> {
  yield* run(
    tx
      .update(users)
      .set({ name: sql`${users.name} || 'U'` })
      .where(eq(users.id, 'u')),
  )
}

describe('snapshot', () => {
  it('reads one state of the database throughout', async () => {
    const seen = await snapshot(db(), function* (tx) {
      const before = yield* run(tx.select().from(rateLimits))
      const after = yield* run(tx.select().from(rateLimits))
      return [before.length, after.length]
    })
    expect(seen).toEqual([0, 0])
  })

  it.runIf(engine === 'postgres')('is read-only', async () => {
    await expect(snapshot(db(), (tx) => addAttempt(tx, 'a'))).rejects.toThrow('Failed query')
  })
})
