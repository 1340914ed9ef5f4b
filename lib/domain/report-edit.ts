import { type Block, isEdited, isLeftOut, madeText } from './report-draft'

// What a hand does to a report. Pure, so that the rules can be tried without a database.

/** A block as stored; `revision` counts its changes, and a change of the text names the one it saw. */
export type StoredBlock = Block & { readonly revision: number }

export type ReportEdit =
  | { do: 'write'; id: string; revision: number; text: string }
  /** A paragraph of one's own behind `after`, or behind the headline. */
  | { do: 'add'; id: string; after: string | null; text: string }
  | { do: 'move'; id: string; before: string | null }
  /** Deletes an own paragraph; leaves out a generated one, so that making the report again does not bring it back. */
  | { do: 'remove'; id: string; revision: number }
  /** Answers the offer of a new version: take it, or keep one's own and hear no more of it. */
  | { do: 'settle'; id: string; revision: number; take: boolean }

export type Edited =
  | { ok: true; blocks: readonly StoredBlock[]; undo: ReportEdit | null }
  | { ok: false; code: 'gone' | 'changed' | 'no headline' }

/**
 * The blocks after an edit, and the edit that takes it back. `changed`: someone else changed this text since it was
 * read; nothing is overwritten. What is already so stays so.
 */
export function applyReportEdit(blocks: readonly StoredBlock[], edit: ReportEdit): Edited {
  const block = blocks.find(({ id }) => id === edit.id)
  if (edit.do === 'add') return block ? done(blocks) : added(blocks, edit)
  if (!block) return edit.do === 'remove' ? done(blocks) : { ok: false, code: 'gone' }
  if (edit.do === 'move') return moved(blocks, block, edit.before)
  if (edit.do === 'settle') return settled(blocks, block, edit)
  const text = edit.do === 'write' ? tidyText(edit.text, block.kind) : ''
  if (text === block.text) return done(blocks)
  if (edit.revision !== block.revision) return { ok: false, code: 'changed' }
  if (text !== '') return rewritten(blocks, block, text)
  if (block.kind === 'headline') return { ok: false, code: 'no headline' }
  return madeText(block) === '' ? deleted(blocks, block) : rewritten(blocks, block, '')
}

/** Text as it is kept: no blanks around it, no more than one empty line within, and a headline on one line. */
export function tidyText(text: string, kind: Block['kind']): string {
  const tidy = text.replace(/\r\n?/g, '\n').replace(/\p{Cc}(?<![\n\t])/gu, '').trim()
  return kind === 'headline' ? tidy.replace(/\s+/g, ' ') : tidy.replace(/\n\s*\n\s*/g, '\n\n')
}

/** What is published: the blocks that have words. */
export function publishable(blocks: readonly Block[]): { kind: Block['kind']; text: string }[] {
  return blocks.filter((block) => block.text !== '' && !isLeftOut(block)).map(({ kind, text }) => ({ kind, text }))
}

// --- within -------------------------------------------------------------------------------------------------

function done(blocks: readonly StoredBlock[], undo: ReportEdit | null = null): Edited {
  return { ok: true, blocks, undo }
}

function withBlock(blocks: readonly StoredBlock[], block: StoredBlock): StoredBlock[] {
  return blocks.map((b) => (b.id === block.id ? block : b))
}

function rewritten(blocks: readonly StoredBlock[], block: StoredBlock, text: string): Edited {
  const made = madeText(block)
  // Back to what the record says now: then there is nothing to offer.
  const next = { ...block, text, basis: text === made ? made : block.basis, touched: true, revision: block.revision + 1 }
  return done(withBlock(blocks, next), { do: 'write', id: block.id, revision: next.revision, text: block.text })
}

function settled(blocks: readonly StoredBlock[], block: StoredBlock, { revision, take }: { revision: number; take: boolean }): Edited {
  const made = madeText(block)
  if (block.basis === made && (!take || !isEdited(block))) return done(blocks)
  if (revision !== block.revision) return { ok: false, code: 'changed' }
  const next = { ...block, basis: made, text: take ? made : block.text, revision: block.revision + 1 }
  return done(withBlock(blocks, next), take ? { do: 'write', id: block.id, revision: next.revision, text: block.text } : null)
}

function added(blocks: readonly StoredBlock[], { id, after, text }: { id: string; after: string | null; text: string }): Edited {
  const block: StoredBlock = { id, kind: 'paragraph', sentences: [], basis: '', text: tidyText(text, 'paragraph'), touched: true, revision: 1 }
  if (block.text === '') return done(blocks)
  const at = after === null ? 0 : blocks.findIndex((b) => b.id === after)
  const place = at < 0 ? blocks.length : at + 1
  return done([...blocks.slice(0, place), block, ...blocks.slice(place)], { do: 'remove', id, revision: 1 })
}

function deleted(blocks: readonly StoredBlock[], block: StoredBlock): Edited {
  const after = blocks[blocks.indexOf(block) - 1]?.id ?? null
  return done(blocks.filter((b) => b !== block), { do: 'add', id: block.id, after, text: block.text })
}

// The headline stays where headlines are.
function moved(blocks: readonly StoredBlock[], block: StoredBlock, before: string | null): Edited {
  const target = blocks.find((b) => b.id === before)
  if (block.kind === 'headline' || target === block) return done(blocks)
  const others = blocks.filter((b) => b !== block)
  const at = target ? others.indexOf(target) : others.length
  const place = Math.max(at, others[0]?.kind === 'headline' ? 1 : 0)
  const next = [...others.slice(0, place), { ...block, touched: true }, ...others.slice(place)]
  if (next.every((b, i) => b.id === blocks[i]?.id)) return done(blocks)
  return done(next, { do: 'move', id: block.id, before: blocks[blocks.indexOf(block) + 1]?.id ?? null })
}
