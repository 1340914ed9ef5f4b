import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, conflictOf, type Edit, find, partsOf } from '@/lib/domain/trip/edit'
import { type EditQueue, isBehind, optimisticRecord, rebasedOn } from '@/lib/domain/trip/edit-queue'
import { differenceOf } from '@/lib/domain/releases/release-diff'
import { type Entity, type EntityName, entityNames, type TripRecord } from '@/lib/domain/trip/trip-record'
import { records, singleEdits, someValues } from './trip-arbitraries'
import { Server, Page, moves, play } from './edit-model'

const runs = { numRuns: 3_000 }

describe('several users editing one trip', () => {
  it('all have the server’s record in the end, without pending edits', () => {
    fc.assert(
      fc.property(records, moves, (start, history) => {
        const { server, pages } = play(start, history)
        for (const { queue } of pages) {
          expect(queue.waiting).toEqual([])
          expect(isBehind(queue)).toBe(false)
          expect(optimisticRecord(queue)).toEqual(server.record)
        }
      }),
      runs,
    )
  }, 120_000)

  it('always have the record of some version, never an older one than before, and keep their own pending edits', () => {
    fc.assert(
      fc.property(records, moves, (start, history) => {
        const versions = [1, 1, 1]
        play(start, history, (pages, server) =>
          pages.forEach(({ queue: { confirmed, waiting } }, i) => {
            expect(confirmed.record).toEqual(server.records.get(confirmed.version))
            expect(confirmed.version).toBeGreaterThanOrEqual(versions[i]!)
            versions[i] = confirmed.version
            for (const { ackVersion } of waiting)
              if (ackVersion !== null) expect(ackVersion).toBeGreaterThan(confirmed.version)
          }),
        )
      }),
      { numRuns: 1_000 },
    )
  }, 120_000)

  it('lose no edit and apply none twice: each was applied once, or refused with a conflict', () => {
    fc.assert(
      fc.property(records, moves, (start, history) => {
        const { server, pages } = play(start, history)
        const keys = server.log.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const page of pages) {
          const refused = new Set(page.refused.map(({ key }) => key))
          // Neither applied nor refused: it would have changed nothing.
          for (const [key, edit] of page.made)
            if (!keys.includes(key) && !refused.has(key)) expect(isQuiet(server, edit)).toBe(true)
        }
        // The record results from the log: applying all its edits gives the same record.
        expect(server.log.reduce((record, { edit }) => applyEdit(record, edit), start)).toEqual(server.record)
      }),
      runs,
    )
  }, 120_000)

  it('overwrite no other user’s changes: an edit applies only to the values its author saw', () => {
    fc.assert(
      fc.property(records, moves, (start, history) => {
        const { server } = play(start, history)
        for (const { edit, before } of server.log) expect(conflictOf(before, edit)).toBeNull()
      }),
      runs,
    )
  }, 120_000)

  it('publish exactly the previewed version, and no later edit, undo or conflict changes a release', () => {
    let plays = 0
    let releases = 0
    fc.assert(
      fc.property(records, moves, (start, history) => {
        const { server } = play(start, history)
        plays += 1
        releases += server.releases.length
        const versions = server.releases.map(({ version }) => version)
        expect(versions).toEqual(versions.toSorted((a, b) => a - b))
        for (const { version, record, said } of server.releases) {
          expect(JSON.stringify(record)).toBe(said)
          expect(record).toEqual(server.records.get(version))
          for (const noun of entityNames) expectWhole(record, noun)
        }
        // The differences from the last release to the draft name each item that differs, and no other.
        const last = server.releases.at(-1)
        if (!last) return
        const named = new Set(differenceOf(last.record, server.record).map(({ id }) => id))
        for (const { id } of server.record.item)
          if (!find(last.record, 'item', id) && find(server.record, 'item', id)!.status !== 'cancelled')
            expect(named).toContain(id)
        if (last.version === server.version) expect(named.size).toBe(0)
      }),
      runs,
    )
    // A quick check stops after too few plays to check how many of them have releases.
    if (plays === runs.numRuns) expect(releases).toBeGreaterThan(300)
  }, 120_000)

  it('keep every list complete without duplicates, and no reference to a visit that does not exist', () => {
    fc.assert(
      fc.property(records, moves, (start, history) => {
        const {
          server: { record, log },
        } = play(start, history)
        for (const noun of entityNames) expectWhole(record, noun)
        for (const { edit, before } of log) {
          if (partsOf(edit).some((part) => part.do !== 'move')) continue
          const after = applyEdit(before, edit)
          for (const noun of entityNames) expect(new Set<unknown>(after[noun])).toEqual(new Set<unknown>(before[noun]))
        }
      }),
      runs,
    )
  }, 120_000)
})

// No entry twice, and none that belongs to a visit that does not exist.
function expectWhole(record: TripRecord, noun: EntityName) {
  const ids = (record[noun] as readonly Entity[]).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const line of record[noun]) {
    const { visitId } = line as { visitId?: string | null }
    if (visitId) expect(find(record, 'visit', visitId)).toBeDefined()
  }
}

// The edit changes nothing now, or would be refused with a conflict.
function isQuiet({ record, log }: Server, edit: Edit): boolean {
  return [...log.map(({ before }) => before), record].some(
    (state) => conflictOf(state, edit) === null && sameLines(applyEdit(state, edit), state),
  )
}

function sameLines(a: TripRecord, b: TripRecord): boolean {
  return (
    entityNames.every((noun) => JSON.stringify(a[noun]) === JSON.stringify(b[noun])) &&
    JSON.stringify(a.trip) === JSON.stringify(b.trip)
  )
}

it('keeps the same objects for everything that a refetch did not change', () => {
  fc.assert(
    fc.property(records, singleEdits, (record, edit) => {
      const queue: EditQueue = { confirmed: { version: 1, record }, waiting: [] }
      const again = rebasedOn(queue, { version: 1, record: structuredClone(record) })
      expect(again.confirmed.record).toBe(record)
      const after = applyEdit(record, edit)
      const { record: read } = rebasedOn(queue, { version: 2, record: structuredClone(after) }).confirmed
      expect(read).toEqual(after)
      for (const noun of entityNames)
        expect(read[noun] === record[noun]).toBe(JSON.stringify(after[noun]) === JSON.stringify(record[noun]))
    }),
  )
})

describe('undo and redo', () => {
  it('by a single user, restore the initial and the final state', () => {
    fc.assert(
      fc.property(records, fc.array(singleEdits, { maxLength: 20 }), (start, edits) => {
        const server = new Server(start)
        const one = new Page('a', server)
        for (const edit of edits)
          if (
            conflictOf(optimisticRecord(one.queue), edit) === null &&
            !partsOf(edit).some(({ do: what }) => what === 'move')
          )
            one.edit(edit)
        const there = withoutRevisions(optimisticRecord(one.queue))
        for (let i = edits.length; i > 0; i--) one.back('undo')
        expect(withoutRevisions(optimisticRecord(one.queue))).toEqual(withoutRevisions(start))
        for (let i = edits.length; i > 0; i--) one.back('redo')
        expect(withoutRevisions(optimisticRecord(one.queue))).toEqual(there)
        one.settle()
        expect(one.refused).toEqual([])
        expect(withoutRevisions(server.record)).toEqual(there)
      }),
      { numRuns: 2_000 },
    )
  }, 120_000)

  it('never revert what another user has changed since', () => {
    fc.assert(
      fc.property(records, someValues('item'), fc.boolean(), (start, values, isChangedBack) => {
        const server = new Server(start)
        const [mine, theirs] = [new Page('a', server), new Page('b', server)]
        const change = (from: string | null, to: string | null): Edit => ({
          do: 'change',
          noun: 'item',
          id: 'new',
          from: { reference: from },
          to: { reference: to },
        })
        mine.edit({ do: 'add', noun: 'item', id: 'new', values: { ...values, reference: null } } as Edit)
        mine.settle()
        fc.pre(find(server.record, 'item', 'new') !== undefined)
        theirs.read()
        theirs.edit(change(null, 'theirs'))
        if (isChangedBack) theirs.edit(change('theirs', null))
        theirs.settle()
        mine.read()
        mine.back('undo')
        mine.settle()
        expect(find(server.record, 'item', 'new')?.reference).toBe(isChangedBack ? undefined : 'theirs')
      }),
      { numRuns: 200 },
    )
  })

  it('never remove what another user has added to a visit since', () => {
    fc.assert(
      fc.property(records, someValues('host'), (start, host) => {
        const server = new Server(start)
        const [mine, theirs] = [new Page('a', server), new Page('b', server)]
        mine.edit({ do: 'add', noun: 'visit', id: 'new', values: { ...start.visit[0]!, institutionId: 'host' } })
        mine.settle()
        theirs.read()
        theirs.edit({ do: 'add', noun: 'host', id: 'guest', values: { ...host, visitId: 'new' } } as Edit)
        theirs.settle()
        mine.read()
        mine.back('undo')
        mine.settle()
        expect(find(server.record, 'host', 'guest')).toBeDefined()
      }),
      { numRuns: 200 },
    )
  })
})

function withoutRevisions({ trip, ...lists }: TripRecord): unknown {
  const lines = Object.entries(lists).map(([noun, list]) => [
    noun,
    (list as readonly Entity[]).map(({ revision: _, ...line }) => line),
  ])
  return { trip, lines }
}
