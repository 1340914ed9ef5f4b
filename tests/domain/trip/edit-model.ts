import fc from 'fast-check'

import { applyEdit, type Conflict, conflictOf, type Edit } from '@/lib/domain/trip/edit'
import {
  type EditQueue,
  enqueue,
  optimisticRecord,
  acknowledged,
  pending,
  rebasedOn,
  dropped,
} from '@/lib/domain/trip/edit-queue'
import {
  dropUndo,
  emptyUndoStack,
  pushUndo,
  undoStepOf,
  type UndoStack,
  undoOrRedo,
} from '@/lib/domain/trip/undo-stack'
import { type TripRecord } from '@/lib/domain/trip/trip-record'
import { singleEdits, someValues } from './trip-arbitraries'

// Several users of one trip, as the pages and the server behave, with any order of sent, lost and repeated requests
// and refetches.

export type Answer = { version: number; made: boolean } | { conflict: Conflict }

export class Server {
  version = 1
  /** Every edit that was applied, once. */
  log: { key: string; edit: Edit; before: TripRecord }[] = []
  private answers = new Map<string, number>()
  /** The releases, by number from 1: their version, and their content at that time. */
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

  /** Publishes the previewed version, unless the draft has changed since or the number is taken. */
  release(version: number, number: number): 'out' | 'stale' | 'taken' {
    if (number !== this.releases.length + 1) return 'taken'
    if (version !== this.version) return 'stale'
    this.releases.push({ version, record: this.record, said: JSON.stringify(this.record) })
    return 'out'
  }
}

export class Page {
  queue: EditQueue
  steps: UndoStack = emptyUndoStack
  refused: { key: string; conflict: Conflict }[] = []
  made = new Map<string, Edit>()
  private count = 0
  /** Requests that may still arrive, although the page has given them up. */
  repeatedEdits: { key: string; edit: Edit }[] = []

  constructor(
    private name: string,
    private server: Server,
  ) {
    this.queue = { confirmed: { version: server.version, record: server.record }, waiting: [] }
  }

  private key(): string {
    return `${this.name}${++this.count}`
  }

  private put(key: string, edit: Edit) {
    this.made.set(key, edit)
    this.queue = enqueue(this.queue, key, edit)
  }

  edit(edit: Edit) {
    const key = this.key()
    this.steps = pushUndo(this.steps, undoStepOf(optimisticRecord(this.queue), edit, key))
    this.put(key, edit)
  }

  back(which: 'undo' | 'redo') {
    const key = this.key()
    const step = undoOrRedo(this.steps, which, optimisticRecord(this.queue), key)
    if (!step) return
    this.steps = step.steps
    if (!step.conflict) this.put(key, step.edit)
  }

  /** Sends the first edit; `lost` if the answer never arrives, `stray` if the request only seems to be lost. */
  send(fate: 'answered' | 'answer lost' | 'stray') {
    const next = pending(this.queue)[0]
    if (!next) return
    if (fate === 'stray') {
      this.repeatedEdits.push(next)
      return
    }
    const answer = this.server.take(next.key, next.edit)
    if (fate === 'answer lost') return
    if ('version' in answer) {
      this.queue = acknowledged(this.queue, next.key, answer.version, answer.made)
      return
    }
    this.refused.push({ key: next.key, conflict: answer.conflict })
    this.queue = dropped(this.queue, next.key)
    this.steps = dropUndo(this.steps, next.key)
  }

  arrive() {
    const stray = this.repeatedEdits.shift()
    if (stray) this.server.take(stray.key, stray.edit)
  }

  /** The version and number that the publication page has previewed, since it was opened. */
  private looked: { version: number; number: number } | null = null

  /** Opens the publication page, or publishes if it is open. */
  release() {
    const { looked } = this
    this.looked = looked ? null : { version: this.server.version, number: this.server.releases.length + 1 }
    if (looked) this.server.release(looked.version, looked.number)
  }

  read(read = { version: this.server.version, record: this.server.record }) {
    this.queue = rebasedOn(this.queue, read)
  }

  settle() {
    while (pending(this.queue).length > 0) this.send('answered')
    this.read()
  }
}

export type Move = { page: number } & (
  | { do: 'edit'; edit: Edit }
  | { do: 'change'; at: number; values: Record<string, unknown> }
  | { do: 'remove' | 'move'; at: number; to: number }
  | { do: 'undo' | 'redo' | 'arrive' | 'release' | 'read' | 'stale read' }
  | { do: 'send'; fate: 'answered' | 'answer lost' | 'stray' }
)

export const page = fc.nat({ max: 2 })
const of = (what: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ page, ...what }, { noNullPrototype: true }) as fc.Arbitrary<Move>
export const moves = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: of({ do: fc.constant('edit'), edit: singleEdits }) },
    { weight: 4, arbitrary: of({ do: fc.constant('change'), at: fc.nat(), values: someValues('item') }) },
    { weight: 2, arbitrary: of({ do: fc.constantFrom('remove', 'move'), at: fc.nat(), to: fc.nat() }) },
    { weight: 4, arbitrary: of({ do: fc.constantFrom('undo', 'redo') }) },
    {
      weight: 4,
      arbitrary: of({ do: fc.constant('send'), fate: fc.constantFrom('answered', 'answered', 'answer lost', 'stray') }),
    },
    { weight: 3, arbitrary: of({ do: fc.constantFrom('arrive', 'read', 'stale read', 'release', 'release') }) },
  ),
  { maxLength: 60, size: 'max' },
)

// An edit by a user on the screen: of an item that is shown, based on the values shown.
export function userEdit(record: TripRecord, move: Extract<Move, { at: number }>): Edit | null {
  const item = record.item[move.at % Math.max(1, record.item.length)]
  if (!item) return null
  if (move.do === 'remove') return { do: 'remove', noun: 'item', id: item.id, revision: item.revision }
  if (move.do === 'move')
    return { do: 'move', noun: 'item', id: item.id, before: record.item[move.to % record.item.length]!.id }
  const { values } = move as { values: Record<string, unknown> }
  const fields = Object.keys(values).filter((_, i) => (move.at >> i) % 2 === 0)
  const pick = (from: object) =>
    Object.fromEntries(fields.map((field) => [field, (from as Record<string, unknown>)[field]]))
  return { do: 'change', noun: 'item', id: item.id, from: pick(item), to: pick(values) } as Edit
}

export function play(
  start: TripRecord,
  history: readonly Move[],
  look: (pages: readonly Page[], server: Server) => void = () => {},
): { server: Server; pages: Page[] } {
  const server = new Server(start)
  const pages = ['a', 'b', 'c'].map((name) => new Page(name, server))
  const seen = [{ version: server.version, record: server.record }]
  for (const move of history) {
    const here = pages[move.page]!
    if (move.do === 'edit') here.edit(move.edit)
    else if ('at' in move) {
      const edit = userEdit(optimisticRecord(here.queue), move)
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
  // Every request arrives in the end, and those that seemed lost arrive late, more than once.
  for (const one of pages) one.settle()
  for (const one of pages)
    while (one.repeatedEdits.length > 0) {
      one.repeatedEdits.push(...one.repeatedEdits.splice(0, 1))
      one.arrive()
    }
  for (const one of pages) one.read()
  return { server, pages }
}
