import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, type Conflict, conflictOf, type Edit, find, partsOf } from '@/lib/domain/edit'
import { type EditQueue, isBehind, made, shownOf, taken, unsent, wasRead, without } from '@/lib/domain/edit-queue'
import { forgotten, noSteps, noted, stepOf, type Steps, takeBack } from '@/lib/domain/edit-undo'
import { differenceOf } from '@/lib/domain/release-difference'
import { type Line, type Noun, nouns, type TripRecord } from '@/lib/domain/trip-record'
import { records, singleEdits, someValues } from './trip-arbitraries'

// Several people at one trip, as the pages and the server do it, but with every order of sending, losing, repeating and
// reading that there may be.

type Answer = { version: number; made: boolean } | { conflict: Conflict }

class Server {
  version = 1
  /** Every edit that was made, once. */
  log: { key: string; edit: Edit; before: TripRecord }[] = []
  private answers = new Map<string, number>()
  /** What was handed out, by number from 1: of which version, and what it said then. */
  releases: { version: number; record: TripRecord; said: string }[] = []
  /** The record of every version. */
  records = new Map<number, TripRecord>()

  constructor(public record: TripRecord) {
    this.records.set(this.version, record)
  }

  take(key: string, edit: Edit): Answer {
    const known = this.answers.get(key)
    if (known !== undefined) return { version: known, made: true }
    const conflict = conflictOf(this.record, edit)
    if (conflict) return { conflict }
    const after = applyEdit(this.record, edit)
    if (after === this.record) return { version: this.version, made: false }
    this.log.push({ key, edit, before: this.record })
    this.record = after
    this.version += 1
    this.answers.set(key, this.version)
    this.records.set(this.version, after)
    return { version: this.version, made: true }
  }

  /** Hands out what was looked at, unless the draft has moved on or there is such a version already. */
  release(version: number, number: number): 'out' | 'stale' | 'taken' {
    if (number !== this.releases.length + 1) return 'taken'
    if (version !== this.version) return 'stale'
    this.releases.push({ version, record: this.record, said: JSON.stringify(this.record) })
    return 'out'
  }
}

class Page {
  queue: EditQueue
  steps: Steps = noSteps
  refused: { key: string; conflict: Conflict }[] = []
  made = new Map<string, Edit>()
  private count = 0
  /** Requests that are still somewhere on the way, although the page has given them up. */
  strays: { key: string; edit: Edit }[] = []

  constructor(private name: string, private server: Server) {
    this.queue = { confirmed: { version: server.version, record: server.record }, waiting: [] }
  }

  private key(): string {
    return `${this.name}${++this.count}`
  }

  private put(key: string, edit: Edit) {
    this.made.set(key, edit)
    this.queue = made(this.queue, key, edit)
  }

  edit(edit: Edit) {
    const key = this.key()
    this.steps = noted(this.steps, stepOf(shownOf(this.queue), edit, key))
    this.put(key, edit)
  }

  back(which: 'undo' | 'redo') {
    const key = this.key()
    const step = takeBack(this.steps, which, shownOf(this.queue), key)
    if (!step) return
    this.steps = step.steps
    if (!step.conflict) this.put(key, step.edit)
  }

  /** Sends the first edit; `lost` where the answer never comes, `stray` where the request only seems to be lost. */
  send(fate: 'answered' | 'answer lost' | 'stray') {
    const next = unsent(this.queue)[0]
    if (!next) return
    if (fate === 'stray') {
      this.strays.push(next)
      return
    }
    const answer = this.server.take(next.key, next.edit)
    if (fate === 'answer lost') return
    if ('version' in answer) {
      this.queue = taken(this.queue, next.key, answer.version, answer.made)
      return
    }
    this.refused.push({ key: next.key, conflict: answer.conflict })
    this.queue = without(this.queue, next.key)
    this.steps = forgotten(this.steps, next.key)
  }

  arrive() {
    const stray = this.strays.shift()
    if (stray) this.server.take(stray.key, stray.edit)
  }

  /** The number of the version that a page would hand out, as it stood when the page was opened. */
  private looked: { version: number; number: number } | null = null

  /** Opens the page that hands out, or where it is open, hands out. */
  release() {
    const { looked } = this
    this.looked = looked ? null : { version: this.server.version, number: this.server.releases.length + 1 }
    if (looked) this.server.release(looked.version, looked.number)
  }

  read(read = { version: this.server.version, record: this.server.record }) {
    this.queue = wasRead(this.queue, read)
  }

  settle() {
    while (unsent(this.queue).length > 0) this.send('answered')
    this.read()
  }
}

type Move = { page: number } & (
  | { do: 'edit'; edit: Edit } | { do: 'change'; at: number; values: Record<string, unknown> } | { do: 'remove' | 'move'; at: number; to: number }
  | { do: 'undo' | 'redo' | 'arrive' | 'release' | 'read' | 'stale read' } | { do: 'send'; fate: 'answered' | 'answer lost' | 'stray' }
)

const page = fc.nat({ max: 2 })
const of = (what: Record<string, fc.Arbitrary<unknown>>) => fc.record({ page, ...what }, { noNullPrototype: true }) as fc.Arbitrary<Move>
const moves = fc.array(fc.oneof(
  { weight: 2, arbitrary: of({ do: fc.constant('edit'), edit: singleEdits }) },
  { weight: 4, arbitrary: of({ do: fc.constant('change'), at: fc.nat(), values: someValues('item') }) },
  { weight: 2, arbitrary: of({ do: fc.constantFrom('remove', 'move'), at: fc.nat(), to: fc.nat() }) },
  { weight: 4, arbitrary: of({ do: fc.constantFrom('undo', 'redo') }) },
  { weight: 4, arbitrary: of({ do: fc.constant('send'), fate: fc.constantFrom('answered', 'answered', 'answer lost', 'stray') }) },
  { weight: 3, arbitrary: of({ do: fc.constantFrom('arrive', 'read', 'stale read', 'release', 'release') }) },
), { maxLength: 60, size: 'max' })

// What a hand on the screen does: to a line that is shown, from what is shown.
function handEdit(record: TripRecord, move: Extract<Move, { at: number }>): Edit | null {
  const item = record.item[move.at % Math.max(1, record.item.length)]
  if (!item) return null
  if (move.do === 'remove') return { do: 'remove', noun: 'item', id: item.id, revision: item.revision }
  if (move.do === 'move') return { do: 'move', noun: 'item', id: item.id, before: record.item[move.to % record.item.length]!.id }
  const { values } = move as { values: Record<string, unknown> }
  const fields = Object.keys(values).filter((_, i) => (move.at >> i) % 2 === 0)
  const pick = (from: object) => Object.fromEntries(fields.map((field) => [field, (from as Record<string, unknown>)[field]]))
  return { do: 'change', noun: 'item', id: item.id, from: pick(item), to: pick(values) } as Edit
}

function play(start: TripRecord, history: readonly Move[], look: (pages: readonly Page[], server: Server) => void = () => {}): { server: Server; pages: Page[] } {
  const server = new Server(start)
  const pages = ['a', 'b', 'c'].map((name) => new Page(name, server))
  const seen = [{ version: server.version, record: server.record }]
  for (const move of history) {
    const here = pages[move.page]!
    if (move.do === 'edit') here.edit(move.edit)
    else if ('at' in move) {
      const edit = handEdit(shownOf(here.queue), move)
      if (edit) here.edit(edit)
    } else if (move.do === 'undo' || move.do === 'redo') here.back(move.do)
    else if (move.do === 'send') here.send(move.fate)
    else if (move.do === 'arrive') here.arrive()
    else if (move.do === 'release') here.release()
    else if (move.do === 'read') here.read()
    else here.read(seen[seen.length >> 1])
    look(pages, server)
    seen.push({ version: server.version, record: server.record })
  }
  // Everything gets through in the end, and what was thought lost comes after all, more than once.
  for (const one of pages) one.settle()
  for (const one of pages) while (one.strays.length > 0) { one.strays.push(...one.strays.splice(0, 1)); one.arrive() }
  for (const one of pages) one.read()
  return { server, pages }
}

const runs = { numRuns: 3_000 }

describe('several people at one trip', () => {
  it('all see the server’s record in the end, with nothing left behind', () => {
    fc.assert(fc.property(records, moves, (start, history) => {
      const { server, pages } = play(start, history)
      for (const { queue } of pages) {
        expect(queue.waiting).toEqual([])
        expect(isBehind(queue)).toBe(false)
        expect(shownOf(queue)).toEqual(server.record)
      }
    }), runs)
  }, 120_000)

  it('hold at every moment what the server had at some version, never go back behind it, and forget nothing of their own', () => {
    fc.assert(fc.property(records, moves, (start, history) => {
      const versions = [1, 1, 1]
      play(start, history, (pages, server) => pages.forEach(({ queue: { confirmed, waiting } }, i) => {
        expect(confirmed.record).toEqual(server.records.get(confirmed.version))
        expect(confirmed.version).toBeGreaterThanOrEqual(versions[i]!)
        versions[i] = confirmed.version
        for (const { landed } of waiting) if (landed !== null) expect(landed).toBeGreaterThan(confirmed.version)
      }))
    }), { numRuns: 1_000 })
  }, 120_000)

  it('lose no edit and make none twice: each was made once, or refused with what stands in the way', () => {
    fc.assert(fc.property(records, moves, (start, history) => {
      const { server, pages } = play(start, history)
      const keys = server.log.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const page of pages) {
        const refused = new Set(page.refused.map(({ key }) => key))
        // Neither made nor refused: it asked for nothing that was not so already.
        for (const [key, edit] of page.made) if (!keys.includes(key) && !refused.has(key)) expect(isQuiet(server, edit)).toBe(true)
      }
      // What is in the record came from the log: playing it again gives the same.
      expect(server.log.reduce((stand, { edit }) => applyEdit(stand, edit), start)).toEqual(server.record)
    }), runs)
  }, 120_000)

  it('overwrite nobody: a change goes over what its maker saw and nothing else', () => {
    fc.assert(fc.property(records, moves, (start, history) => {
      const { server } = play(start, history)
      for (const { edit, before } of server.log) expect(conflictOf(before, edit)).toBeNull()
    }), runs)
  }, 120_000)

  it('hand out what was looked at and nothing else, and no later edit, undo or conflict reaches what is out', () => {
    let count = 0
    fc.assert(fc.property(records, moves, (start, history) => {
      const { server } = play(start, history)
      count += server.releases.length
      const versions = server.releases.map(({ version }) => version)
      expect(versions).toEqual(versions.toSorted((a, b) => a - b))
      for (const { version, record, said } of server.releases) {
        expect(JSON.stringify(record)).toBe(said)
        expect(record).toEqual(server.records.get(version))
        for (const noun of nouns) expectWhole(record, noun)
      }
      // From what is out last, what differs leads to the draft: each item that differs is told, and no other.
      const last = server.releases.at(-1)
      if (!last) return
      const told = new Set(differenceOf(last.record, server.record).map(({ id }) => id))
      for (const { id } of server.record.item) if (!find(last.record, 'item', id) && find(server.record, 'item', id)!.status !== 'cancelled') expect(told).toContain(id)
      if (last.version === server.version) expect(told.size).toBe(0)
    }), runs)
    expect(count).toBeGreaterThan(300)
  }, 120_000)

  it('keep every list a permutation of what is there, and nothing tied to a visit that is not', () => {
    fc.assert(fc.property(records, moves, (start, history) => {
      const { server: { record, log } } = play(start, history)
      for (const noun of nouns) expectWhole(record, noun)
      for (const { edit, before } of log) {
        if (partsOf(edit).some((part) => part.do !== 'move')) continue
        const after = applyEdit(before, edit)
        for (const noun of nouns) expect(new Set<unknown>(after[noun])).toEqual(new Set<unknown>(before[noun]))
      }
    }), runs)
  }, 120_000)
})

// No line twice, and none tied to a visit that is not there.
function expectWhole(record: TripRecord, noun: Noun) {
  const ids = (record[noun] as readonly Line[]).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const line of record[noun]) {
    const { visitId } = line as { visitId?: string | null }
    if (visitId) expect(find(record, 'visit', visitId)).toBeDefined()
  }
}

// It changes nothing now, or would be told what is in the way.
function isQuiet({ record, log }: Server, edit: Edit): boolean {
  return [...log.map(({ before }) => before), record].some((stand) => conflictOf(stand, edit) === null && sameLines(applyEdit(stand, edit), stand))
}

function sameLines(a: TripRecord, b: TripRecord): boolean {
  return nouns.every((noun) => JSON.stringify(a[noun]) === JSON.stringify(b[noun])) && JSON.stringify(a.trip) === JSON.stringify(b.trip)
}

it('gives back the same objects for what a reading did not change', () => {
  fc.assert(fc.property(records, singleEdits, (record, edit) => {
    const queue: EditQueue = { confirmed: { version: 1, record }, waiting: [] }
    const again = wasRead(queue, { version: 1, record: structuredClone(record) })
    expect(again.confirmed.record).toBe(record)
    const after = applyEdit(record, edit)
    const { record: read } = wasRead(queue, { version: 2, record: structuredClone(after) }).confirmed
    expect(read).toEqual(after)
    for (const noun of nouns) expect(read[noun] === record[noun]).toBe(JSON.stringify(after[noun]) === JSON.stringify(record[noun]))
  }))
})

describe('undo and redo', () => {
  it('alone at the trip, lead back to the beginning and forth again', () => {
    fc.assert(fc.property(records, fc.array(singleEdits, { maxLength: 20 }), (start, edits) => {
      const server = new Server(start)
      const one = new Page('a', server)
      for (const edit of edits) if (conflictOf(shownOf(one.queue), edit) === null && !partsOf(edit).some(({ do: what }) => what === 'move')) one.edit(edit)
      const there = withoutRevisions(shownOf(one.queue))
      for (let i = edits.length; i > 0; i--) one.back('undo')
      expect(withoutRevisions(shownOf(one.queue))).toEqual(withoutRevisions(start))
      for (let i = edits.length; i > 0; i--) one.back('redo')
      expect(withoutRevisions(shownOf(one.queue))).toEqual(there)
      one.settle()
      expect(one.refused).toEqual([])
      expect(withoutRevisions(server.record)).toEqual(there)
    }), { numRuns: 2_000 })
  }, 120_000)

  it('never take away what someone else has changed since', () => {
    fc.assert(fc.property(records, someValues('item'), fc.boolean(), (start, values, isChangedBack) => {
      const server = new Server(start)
      const [mine, theirs] = [new Page('a', server), new Page('b', server)]
      const change = (from: string | null, to: string | null): Edit => ({ do: 'change', noun: 'item', id: 'new', from: { reference: from }, to: { reference: to } })
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
    }), { numRuns: 200 })
  })

  it('never take away what someone else has hung on a visit since', () => {
    fc.assert(fc.property(records, someValues('host'), (start, host) => {
      const server = new Server(start)
      const [mine, theirs] = [new Page('a', server), new Page('b', server)]
      mine.edit({ do: 'add', noun: 'visit', id: 'new', values: { ...start.visit[0]! , institutionId: 'host' } })
      mine.settle()
      theirs.read()
      theirs.edit({ do: 'add', noun: 'host', id: 'guest', values: { ...host, visitId: 'new' } } as Edit)
      theirs.settle()
      mine.read()
      mine.back('undo')
      mine.settle()
      expect(find(server.record, 'host', 'guest')).toBeDefined()
    }), { numRuns: 200 })
  })
})

function withoutRevisions({ trip, ...lists }: TripRecord): unknown {
  const lines = Object.entries(lists).map(([noun, list]) => [noun, (list as readonly Line[]).map(({ revision: _, ...line }) => line)])
  return { trip, lines }
}
