import { notePhotoPath } from '../offline/files'
import type { WaitingNote } from '../offline/store'
import { facts, say, setText } from './words'

// Notes as elements of the page, like those that the server renders in notes-view.tsx.

/** A note that is not sent yet. */
export function noteElement(
  { text, photo }: Pick<WaitingNote, 'text' | 'photo'>,
  status: string,
  { onDelete }: { onDelete: () => void },
): HTMLLIElement {
  const note = withWords(text, status)
  // The page's policy allows no other address of data on this phone.
  if (photo) void dataAddress(photo).then((address) => note.insertBefore(picture(address), remove))
  const remove = button(say('noteDelete'))
  remove.addEventListener('click', onDelete)
  note.append(remove)
  return note
}

/** A note that the server has. Its buttons are handled by `changeSentNote`. */
export function sentNoteElement({ id, text, photo, shared, visitId, itemId, writtenAt }: WaitingNote): HTMLLIElement {
  const note = withWords(text, '')
  if (photo) note.append(picture(notePhotoPath(facts.tripId ?? '', id)))
  Object.assign(note.dataset, {
    note: id,
    written: writtenAt,
    ...(visitId && { visit: visitId }),
    ...(itemId && { item: itemId }),
  })
  const [share, remove] = [button(''), button(say('noteDelete'))]
  showSharing(note, share, shared)
  remove.dataset.noteDelete = ''
  note.append(share, remove)
  return note
}

/** Shows whether a note is shared, and has the button do the opposite. */
export function showSharing(note: HTMLElement, share: HTMLElement, isShared: boolean): void {
  setText('[data-state]', say(isShared ? 'noteShared' : 'notePrivate'), note)
  share.textContent = say(isShared ? 'noteUnshare' : 'noteShareNow')
  share.dataset.noteShare = isShared ? 'no' : 'yes'
}

function picture(address: string): HTMLImageElement {
  const made = document.createElement('img')
  made.src = address
  made.alt = say('notePhoto')
  return made
}

function dataAddress(photo: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => done(typeof reader.result === 'string' ? reader.result : ''))
    reader.readAsDataURL(photo)
  })
}

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  return made
}

// `textContent`, never HTML: a note may hold anything.
function withWords(text: string, status: string): HTMLLIElement {
  const note = document.createElement('li')
  const [head, body] = [document.createElement('p'), document.createElement('p')]
  const words = document.createElement('span')
  words.dataset.state = ''
  words.textContent = status
  head.className = 'quiet'
  head.append(words)
  body.className = 'said'
  body.textContent = text
  note.append(head, body)
  return note
}
