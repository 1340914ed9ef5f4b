import { longestNote } from '@/lib/domain/visits/member-note'
import { notePhotoPath } from '../offline/files'
import { state, store, type WaitingNote, withLock } from '../offline/store'
import { checkForNewer } from './freshness'
import { reencoded } from './note-photo'
import { noteElement, sentNoteElement, showSharing } from './note-elements'
import { all, facts, one, pageOwner, say, sayCount, setText } from './words'

// Notes are stored on the phone first and sent when the server can be reached. Their ids are made here, so that a
// repeated request stores a note once. A sent note is removed from the store; the page then shows the server's version.

const sendTimeoutMs = 20_000
/** A photo has some 300 kB. */
const photoTimeoutMs = 120_000
const retryMs = 30_000

let isSending = false
let isSendRequested = false

export function startNotes(): void {
  const form = one<HTMLFormElement>('[data-note-form]')
  if (!form || !facts.tripId) return
  void claimStore()
    .then(() => Promise.all([restoreDraft(form), showWaiting()]))
    .then(() => send())
    .catch(() => undefined)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void saveNote(form)
  })
  form.addEventListener('input', () => void storeDraft(form))
  form.addEventListener('change', () => showPhotoName(form))
  one('[data-sent-notes]')?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement) void changeSentNote(target)
  })
  setInterval(() => void send(), retryMs)
  addEventListener('online', () => void send())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void send()
  })
}

// The notes in the store belong to this user, or are deleted.
async function claimStore(): Promise<void> {
  await withLock(async () => {
    const db = await store()
    const owner = await state<string>('owner')
    if (owner !== undefined && owner !== pageOwner) await db.clear('notes')
    if (owner !== pageOwner && !(await state('out'))) await db.put('state', pageOwner, 'owner')
  })
}

function photoOf(form: HTMLFormElement): File | undefined {
  return (form.elements.namedItem('photo') as HTMLInputElement).files?.[0]
}

function showPhotoName(form: HTMLFormElement): void {
  setText('[data-note-photo-name]', photoOf(form)?.name ?? '')
}

async function saveNote(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('text') as HTMLTextAreaElement
  const about = form.elements.namedItem('item') as HTMLSelectElement
  const shared = form.elements.namedItem('shared') as HTMLInputElement
  const file = photoOf(form)
  // A photo needs no words.
  const text = field.value.trim() || (file ? say('notePhoto') : '')
  const photo = file && (await reencoded(file).catch(() => null))
  const problem = photo === null ? say('notePhotoUnreadable') : problemOf(text)
  setText('[data-note-problem]', problem)
  field.toggleAttribute('aria-invalid', problem !== '')
  if (problem) return field.focus()
  const note: WaitingNote = {
    id: crypto.randomUUID(),
    tripId: facts.tripId ?? '',
    itemId: about.value || null,
    visitId: about.selectedOptions[0]?.dataset.visit ?? null,
    text,
    writtenAt: new Date().toISOString(),
    shared: shared.checked,
    ...(photo && { photo }),
  }
  try {
    await (await store()).put('notes', note)
  } catch {
    // The browser stores nothing: the note is sent at once, or stays in the field.
    const isSent = (await postNotes([note])) && (!photo || (await postPhoto(note)))
    if (!isSent) return setText('[data-note-problem]', say('noteNoStorage'))
  }
  form.reset()
  showPhotoName(form)
  about.value = note.itemId ?? ''
  await storeDraft(form)
  await showWaiting()
  await send()
}

function problemOf(text: string): string {
  if (text === '') return say('noteEmpty')
  if (text.length <= longestNote) return ''
  return say('noteTooLong', { count: new Intl.NumberFormat(facts.locale).format(text.length) })
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
    const unsent = (await waitingNotes()).filter(({ refused }) => !refused)
    if (unsent.length === 0) return
    const answer = await postNotes(unsent)
    if (!answer) return
    const db = await store()
    const refuse = async (id: string, why: string) => {
      const note = unsent.find((one) => one.id === id)
      if (note && (await db.get('notes', id))) await db.put('notes', { ...note, refused: why })
    }
    for (const { id, why } of answer.refused) await refuse(id, why)
    for (const note of unsent.filter(({ id }) => answer.kept.includes(id))) {
      // The server needs the note first. Sent again later, with its photo, it is the same note.
      const withPhoto = note.photo && (await postPhoto(note))
      if (note.photo && !withPhoto) continue
      const [problem] = withPhoto?.refused ?? []
      if (problem) await refuse(note.id, photoProblem(problem.why))
      else await db.delete('notes', note.id)
      if (!problem) showSentNote(note)
    }
    void checkForNewer(true)
  } catch {
    // The notes wait for the next attempt.
  } finally {
    await showWaiting().catch(() => undefined)
  }
}

function photoProblem(why: string): string {
  return `photo ${why === 'full' || why === 'gone' ? why : 'unreadable'}`
}

function postPhoto({ id, photo }: WaitingNote): Promise<Answer | null> {
  return post(notePhotoPath(facts.tripId ?? '', id), photo ?? '', 'image/jpeg')
}

type Answer = { kept: string[]; refused: { id: string; why: string }[] }
type NotesRequest = { notes?: readonly object[]; removed?: readonly string[] }

function postNotes(notes: readonly WaitingNote[]): Promise<Answer | null> {
  const sent = notes.map(({ tripId: _tripId, refused: _refused, photo: _photo, ...note }) => note)
  return postJson({ notes: sent })
}

function postJson(request: NotesRequest): Promise<Answer | null> {
  return post(`/pocket/${encodeURIComponent(facts.tripId ?? '')}/notes`, JSON.stringify(request), 'application/json')
}

// `null` without a valid answer of the server, such as the login page of a captive portal.
async function post(path: string, body: BodyInit, type: string): Promise<Answer | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': type },
      redirect: 'manual',
      signal: AbortSignal.timeout(typeof body === 'string' ? sendTimeoutMs : photoTimeoutMs),
      body,
    })
    if (!response.ok) return null
    const answer = (await response.json()) as Partial<Answer>
    return Array.isArray(answer.kept) && Array.isArray(answer.refused) ? (answer as Answer) : null
  } catch {
    return null
  }
}

async function waitingNotes(): Promise<WaitingNote[]> {
  const db = await store()
  if ((await state('owner')) !== pageOwner) return []
  return (await db.getAll('notes'))
    .filter(({ tripId }) => tripId === facts.tripId)
    .sort((a, b) => a.writtenAt.localeCompare(b.writtenAt))
}

async function showWaiting(): Promise<void> {
  const waiting = await waitingNotes()
  one('[data-waiting]')?.replaceChildren(...waiting.map(waitingNote))
  const unsent = waiting.filter(({ refused }) => !refused)
  // The server may have one already, without its photo.
  for (const note of all('[data-note]')) note.hidden = unsent.some(({ id }) => id === note.dataset.note)
  setText('[data-note-status]', unsent.length > 0 ? sayCount('waiting', unsent.length) : '')
  toggleEmptyState()
}

function waitingNote({ id, text, photo, refused }: WaitingNote): HTMLLIElement {
  return noteElement({ text, ...(photo && { photo }) }, refused ? refusedText(refused) : say('noteWaiting'), {
    onDelete: () =>
      void store()
        .then((db) => db.delete('notes', id))
        .then(showWaiting),
  })
}

function refusedText(reason: string): string {
  return say('noteRefused', { why: say(`why ${reason}`) })
}

function showSentNote(note: WaitingNote): void {
  const known = one(`[data-note="${CSS.escape(note.id)}"]`)
  if (known && !note.photo) return
  known?.remove()
  one('[data-sent-notes]')?.append(sentNoteElement(note))
  toggleEmptyState()
}

function toggleEmptyState(): void {
  const none = one('[data-no-notes]')
  if (none) none.hidden = all('.notes > li').length > 0
}

// Changes a note that the server has, which needs a connection.
async function changeSentNote(target: HTMLElement): Promise<void> {
  const note = target.closest<HTMLElement>('[data-note]')
  const isDelete = target.matches('[data-note-delete]')
  if (!note || !(isDelete || target.matches('[data-note-share]'))) return
  const { note: id = '', visit: visitId = null, item: itemId = null, written: writtenAt } = note.dataset
  const text = one('.said', note)?.textContent ?? ''
  const shared = target.dataset.noteShare === 'yes'
  const answer = await postJson(
    isDelete ? { removed: [id] } : { notes: [{ id, visitId, itemId, writtenAt, text, shared }] },
  )
  const [refusal] = answer?.refused ?? []
  if (!answer) return setText('[data-note-status]', say('noteNeedsConnection'))
  if (refusal) return setText('[data-note-status]', refusedText(refusal.why))
  if (isDelete) {
    note.remove()
    setText('[data-note-status]', say('noteDeleted'))
    toggleEmptyState()
  } else showSharing(note, target, shared)
  void checkForNewer(true)
}

async function storeDraft(form: HTMLFormElement): Promise<void> {
  const { value } = form.elements.namedItem('text') as HTMLTextAreaElement
  await withLock(async () => {
    if ((await state('owner')) !== pageOwner) return
    await (await store()).put('state', value, 'draft')
  }).catch(() => undefined)
}

async function restoreDraft(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('text') as HTMLTextAreaElement
  const draft = await state<string>('draft')
  if (draft && field.value === '') field.value = draft
}
