import type { WaitingNote } from '../offline/store'
import { say, setText } from './words'

// Notes as elements of the page, like those that the server renders in notes-view.tsx.

/** A note that is not sent yet. */
export function noteElement(text: string, status: string, { onDelete }: { onDelete: () => void }): HTMLLIElement {
  const note = withWords(text, status)
  const remove = button(say('noteDelete'))
  remove.addEventListener('click', onDelete)
  note.append(remove)
  return note
}

/** A note that the server has. Its buttons are handled by `changeSentNote`. */
export function sentNoteElement({ id, text, shared, visitId, itemId, writtenAt }: WaitingNote): HTMLLIElement {
  const note = withWords(text, '')
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
