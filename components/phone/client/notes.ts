import { longestNote } from '@/lib/domain/visits/member-note'
import { inTurn, state, store, type WaitingNote } from '../offline/store'
import { look } from './freshness'
import { all, facts, one, pageOwner, say, sayCount } from './words'

// Notes are written here first and sent when the office can be reached, each once: its id is made here. A note that was
// sent leaves this store, for the page has it from the office then.

const patience = 20_000
const again = 30_000

let isSending = false
let isSendRequested = false

export function startNotes(): void {
  const form = one<HTMLFormElement>('[data-note-form]')
  if (!form || !facts.tripId) return
  void claim()
    .then(() => Promise.all([restoreDraft(form), showWaiting()]))
    .then(() => send())
    .catch(() => undefined)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void keep(form)
  })
  form.addEventListener('input', () => void holdDraft(form))
  one('[data-kept]')?.addEventListener('click', (event) => void changeKept(event.target as HTMLElement))
  setInterval(() => void send(), again)
  addEventListener('online', () => void send())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void send()
  })
}

// What is in the store is this member's, or it is not theirs to see.
async function claim(): Promise<void> {
  await inTurn(async () => {
    const db = await store()
    const owner = await state<string>('owner')
    if (owner !== undefined && owner !== pageOwner) await db.clear('notes')
    if (owner !== pageOwner && !(await state('out'))) await db.put('state', pageOwner, 'owner')
  })
}

async function keep(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('text') as HTMLTextAreaElement
  const at = form.elements.namedItem('item') as HTMLSelectElement
  const shared = form.elements.namedItem('shared') as HTMLInputElement
  const text = field.value.trim()
  const problem =
    text === ''
      ? say('noteEmpty')
      : text.length > longestNote
        ? say('noteTooLong', { count: new Intl.NumberFormat(facts.locale).format(text.length) })
        : ''
  one('[data-note-problem]')!.textContent = problem
  field.toggleAttribute('aria-invalid', problem !== '')
  if (problem) return field.focus()
  const note: WaitingNote = {
    id: crypto.randomUUID(),
    tripId: facts.tripId!,
    itemId: at.value || null,
    visitId: at.selectedOptions[0]?.dataset.visit ?? null,
    text,
    writtenAt: new Date().toISOString(),
    shared: shared.checked,
  }
  try {
    await (await store()).put('notes', note)
  } catch {
    // Nothing is kept here: it goes at once, or stays in the field.
    if (!(await post([note]))) return void (one('[data-note-problem]')!.textContent = say('noteNoStore'))
  }
  field.value = ''
  shared.checked = false
  await holdDraft(form)
  await showWaiting()
  await send()
}

/**
 * Sends the notes that wait. A call while a request is under way starts another one after it: that request may fail
 * because it began before the connection was back, and it does not contain a note that was written since.
 */
async function send(): Promise<void> {
  isSendRequested = true
  if (isSending) return
  isSending = true
  try {
    while (isSendRequested) {
      isSendRequested = false
      await sendWaiting()
    }
  } finally {
    isSending = false
  }
}

async function sendWaiting(): Promise<void> {
  try {
    const unsent = (await mine()).filter(({ refused }) => !refused)
    if (unsent.length === 0) return
    const answer = await post(unsent)
    if (!answer) return
    const db = await store()
    for (const id of answer.kept) await db.delete('notes', id)
    for (const { id, why } of answer.refused) {
      const note = unsent.find((one) => one.id === id)
      if (note && (await db.get('notes', id))) await db.put('notes', { ...note, refused: why })
    }
    for (const note of unsent.filter(({ id }) => answer.kept.includes(id))) showKept(note)
    void look(true)
  } catch {
    // The notes wait for the next attempt.
  } finally {
    await showWaiting().catch(() => undefined)
  }
}

type Answer = { kept: string[]; refused: { id: string; why: string }[] }
type Parcel = { notes?: readonly object[]; removed?: readonly string[] }

function post(notes: readonly WaitingNote[]): Promise<Answer | null> {
  return deliver({
    notes: notes.map(({ id, itemId, visitId, text, writtenAt, shared }) => ({
      id,
      itemId,
      visitId,
      text,
      writtenAt,
      shared,
    })),
  })
}

// Whatever answers in the office's place, a hotel's page or nothing at all, is no answer.
async function deliver(parcel: Parcel): Promise<Answer | null> {
  try {
    const response = await fetch(`/pocket/${encodeURIComponent(facts.tripId!)}/notes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      body: JSON.stringify(parcel),
    })
    if (!response.ok) return null
    const answer = (await response.json()) as Partial<Answer>
    return Array.isArray(answer.kept) && Array.isArray(answer.refused) ? (answer as Answer) : null
  } catch {
    return null
  }
}

async function mine(): Promise<WaitingNote[]> {
  const db = await store()
  if ((await state('owner')) !== pageOwner) return []
  return (await db.getAll('notes'))
    .filter(({ tripId }) => tripId === facts.tripId)
    .sort((a, b) => a.writtenAt.localeCompare(b.writtenAt))
}

async function showWaiting(): Promise<void> {
  const list = one('[data-waiting]')!
  const waiting = await mine()
  list.replaceChildren(...waiting.map(waitingLine))
  const unsent = waiting.filter(({ refused }) => !refused).length
  one('[data-note-status]')!.textContent = unsent > 0 ? sayCount('waiting', unsent) : ''
  toggleNone()
}

function waitingLine(note: WaitingNote): HTMLLIElement {
  const item = line(
    note.text,
    note.refused ? say('noteRefused', { why: say(`why ${note.refused}`) }) : say('noteWaiting'),
  )
  const remove = button(say('noteDelete'))
  remove.addEventListener(
    'click',
    () =>
      void store()
        .then((db) => db.delete('notes', note.id))
        .then(showWaiting),
  )
  item.append(remove)
  return item
}

function showKept({ id, text, shared, visitId, itemId, writtenAt }: WaitingNote): void {
  if (one(`[data-note="${CSS.escape(id)}"]`)) return
  const item = line(text, say(shared ? 'noteShared' : 'notePrivate'))
  Object.assign(item.dataset, {
    note: id,
    written: writtenAt,
    ...(visitId && { visit: visitId }),
    ...(itemId && { item: itemId }),
  })
  const [share, remove] = [button(say(shared ? 'noteUnshare' : 'noteShareNow')), button(say('noteDelete'))]
  share.dataset.noteShare = shared ? 'no' : 'yes'
  remove.dataset.noteDelete = ''
  item.append(share, remove)
  one('[data-kept]')!.append(item)
  toggleNone()
}

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  return made
}

// Text as text, whatever it holds.
function line(text: string, state: string): HTMLLIElement {
  const item = document.createElement('li')
  const [head, body] = [document.createElement('p'), document.createElement('p')]
  const words = document.createElement('span')
  words.dataset.state = ''
  words.textContent = state
  head.className = 'quiet'
  head.append(words)
  body.className = 'said'
  body.textContent = text
  item.append(head, body)
  return item
}

function toggleNone(): void {
  const none = one('[data-no-notes]')
  if (none) none.hidden = all('.notes > li').length > 0
}

// What the office has already is changed there, and only there.
async function changeKept(target: HTMLElement): Promise<void> {
  const item = target.closest<HTMLElement>('[data-note]')
  const isDelete = target.matches('[data-note-delete]')
  if (!item || !(isDelete || target.matches('[data-note-share]'))) return
  const { note: id = '', visit: visitId = null, item: itemId = null, written: writtenAt } = item.dataset
  const text = one('.said', item)!.textContent!
  const answer = await deliver(
    isDelete
      ? { removed: [id] }
      : { notes: [{ id, visitId, itemId, writtenAt, text, shared: target.dataset.noteShare === 'yes' }] },
  )
  const status = one('[data-note-status]')!
  const why = answer?.refused[0]?.why
  if (!answer || why)
    return void (status.textContent = why ? say('noteRefused', { why: say(`why ${why}`) }) : say('noteNeedsLine'))
  if (isDelete) {
    item.remove()
    status.textContent = say('noteDeleted')
    toggleNone()
  } else {
    const isShared = target.dataset.noteShare === 'yes'
    one('[data-state]', item)!.textContent = say(isShared ? 'noteShared' : 'notePrivate')
    target.textContent = say(isShared ? 'noteUnshare' : 'noteShareNow')
    target.dataset.noteShare = isShared ? 'no' : 'yes'
  }
  void look(true)
}

async function holdDraft(form: HTMLFormElement): Promise<void> {
  const { value } = form.elements.namedItem('text') as HTMLTextAreaElement
  await inTurn(async () => {
    if ((await state('owner')) !== pageOwner) return
    await (await store()).put('state', value, 'draft')
  }).catch(() => undefined)
}

async function restoreDraft(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('text') as HTMLTextAreaElement
  const draft = await state<string>('draft')
  if (draft && field.value === '') field.value = draft
}
