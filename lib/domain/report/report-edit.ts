import { brokenQuote } from './quoted-words'
import {
  type Block,
  gapAfter,
  isEdited,
  type GeneratedBlock,
  generatedText,
  type GeneratedSentence,
} from './report-draft'
import { matchBlocks } from './report-match'
import { type SuggestedUpdate, suggestedUpdates } from './record-changes'
import { type Piece, piecesOf } from './report-page-parts'

// Applies an edit to a report.

/** A block as stored. `revision` counts its changes; an edit of the text names the revision it is based on. */
export type StoredBlock = Block & { readonly revision: number }

export type ReportEdit =
  | { do: 'write'; id: string; revision: number; text: string }
  /** Adds a paragraph after the block `after`, or after the headline. */
  | { do: 'add'; id: string; after: string | null; text: string }
  | { do: 'move'; id: string; before: string | null }
  /** Deletes a paragraph of the user; omits a generated one, so that regeneration does not restore it. */
  | { do: 'remove'; id: string; revision: number }
  /**
   * Accepts a suggested update of a sentence, or rejects it (`keep`). `was`, `now`: the old and the new generated text.
   */
  | { do: 'take'; id: string; revision: number; was: string | null; now: string | null; keep: boolean }
  /** Accepts or rejects a newly generated paragraph, identified by its text; `id` is the new block's. */
  | { do: 'take block'; id: string; after: string | null; now: string; keep: boolean }
  /** Restores the generated text. */
  | { do: 'restore'; id: string; revision: number }

/** True for edits that are compared with the newly generated text. */
export function needsGenerated(edit: ReportEdit): boolean {
  return edit.do === 'take' || edit.do === 'take block' || edit.do === 'restore'
}

export type Edited =
  | { ok: true; blocks: readonly StoredBlock[]; undo: ReportEdit | null }
  | { ok: false; code: 'gone' | 'changed' | 'no headline' }
  /** A quotation can be removed as a whole, or changed in the record. */
  | { ok: false; code: 'quoted'; words: string }

/**
 * The blocks after an edit, and its inverse. `generated`: the newly generated blocks. `changed`: the text or the record
 * has changed since it was read, so nothing is overwritten. Repeating an edit changes nothing.
 */
export function applyReportEdit(
  blocks: readonly StoredBlock[],
  edit: ReportEdit,
  generated: readonly GeneratedBlock[] = [],
): Edited {
  const block = blocks.find(({ id }) => id === edit.id)
  if (edit.do === 'add') return block ? done(blocks) : added(blocks, edit)
  if (edit.do === 'take block') return block ? done(blocks) : blockTaken(blocks, edit, generated)
  if (!block) return edit.do === 'remove' ? done(blocks) : { ok: false, code: 'gone' }
  if (edit.do === 'move') return moved(blocks, block, edit.before)
  if (edit.do === 'take') return updateTaken(blocks, block, edit, generated)
  if (edit.do === 'restore') return restored(blocks, block, edit.revision, generated)
  const text = edit.do === 'write' ? tidyText(edit.text, block.kind) : ''
  if (text === block.text) return done(blocks)
  if (edit.revision !== block.revision) return { ok: false, code: 'changed' }
  if (text === '' && block.kind === 'headline') return { ok: false, code: 'no headline' }
  const words = brokenQuote(block.sentences, block.text, text)
  if (words !== null) return { ok: false, code: 'quoted', words }
  return text === '' && generatedText(block) === '' ? deleted(blocks, block) : rewritten(blocks, block, text)
}

/** Normalises a text: no surrounding space, at most one empty line in a row, headline and headings on one line. */
export function tidyText(text: string, kind: Block['kind']): string {
  const tidy = text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}(?<![\n\t])/gu, '')
    .trim()
  return kind === 'paragraph' ? tidy.replace(/\n\s*\n\s*/g, '\n\n') : tidy.replace(/\s+/g, ' ')
}

// --- Implementation -----------------------------------------------------------------------------------------

function done(blocks: readonly StoredBlock[], undo: ReportEdit | null = null): Edited {
  return { ok: true, blocks, undo }
}

function withBlock(blocks: readonly StoredBlock[], block: StoredBlock): StoredBlock[] {
  return blocks.map((b) => (b.id === block.id ? block : b))
}

function rewritten(
  blocks: readonly StoredBlock[],
  block: StoredBlock,
  text: string,
  sentences = block.sentences,
): Edited {
  const next = { ...block, sentences, text, touched: true, revision: block.revision + 1 }
  return done(withBlock(blocks, next), { do: 'write', id: block.id, revision: next.revision, text: block.text })
}

function restored(
  blocks: readonly StoredBlock[],
  block: StoredBlock,
  revision: number,
  generated: readonly GeneratedBlock[],
): Edited {
  const sentences = generated[matchBlocks(blocks, generated).get(block) ?? -1]?.sentences ?? block.sentences
  const text = generatedText({ sentences })
  if (text === '' || (!isEdited(block) && text === block.text)) return done(blocks)
  return revision === block.revision ? rewritten(blocks, block, text, sentences) : { ok: false, code: 'changed' }
}

type Take = Extract<ReportEdit, { do: 'take' }>

function updateTaken(
  blocks: readonly StoredBlock[],
  block: StoredBlock,
  { revision, was, now, keep }: Take,
  generated: readonly GeneratedBlock[],
): Edited {
  if (revision !== block.revision) return { ok: false, code: 'changed' }
  const update = suggestedUpdates(blocks, generated).find(
    (one) =>
      one.kind !== 'new block' &&
      one.block === block.id &&
      (one.was?.text ?? null) === was &&
      (one.now?.text ?? null) === now,
  )
  if (!update || update.kind === 'new block') return { ok: false, code: 'changed' }
  const sentences = sentencesAfter(block.sentences, update)
  const text = keep ? block.text : tidyText(textAfter(block, update), block.kind)
  return rewritten(blocks, block, text, sentences)
}

// The generated sentences of a block after an update was accepted or rejected.
function sentencesAfter(
  sentences: readonly GeneratedSentence[],
  update: Exclude<SuggestedUpdate, { kind: 'new block' }>,
): readonly GeneratedSentence[] {
  if (update.kind === 'changed') return sentences.map((one) => (one === update.was ? update.now : one))
  if (update.kind === 'gone') return sentences.filter((one) => one !== update.was)
  return [...sentences.slice(0, update.after + 1), update.now, ...sentences.slice(update.after + 1)]
}

function textAfter(block: StoredBlock, update: Exclude<SuggestedUpdate, { kind: 'new block' }>): string {
  const pieces = piecesOf(block)
  const pieceOf = (at: number): Piece | undefined => pieces.find((piece) => piece.at === at)
  const { text } = block
  if (update.kind === 'new') {
    const before = pieceOf(update.after)
    const head = text.slice(0, before?.end ?? 0)
    const tail = text.slice(before?.end ?? 0).trimStart()
    return head + gapAfter(head, update.now.text) + update.now.text + gapAfter(update.now.text, tail) + tail
  }
  const piece = pieceOf(block.sentences.indexOf(update.was))
  if (!piece) return text
  if (update.kind === 'changed') return text.slice(0, piece.start) + update.now.text + text.slice(piece.end)
  const [head, tail] = [text.slice(0, piece.start).trimEnd(), text.slice(piece.end).trimStart()]
  return head + gapAfter(head, tail) + tail
}

type TakeBlock = Extract<ReportEdit, { do: 'take block' }>

function blockTaken(
  blocks: readonly StoredBlock[],
  { id, after, now, keep }: TakeBlock,
  generated: readonly GeneratedBlock[],
): Edited {
  const update = suggestedUpdates(blocks, generated).find(
    (one) => one.kind === 'new block' && generatedText(one.made) === now,
  )
  if (update?.kind !== 'new block') return { ok: false, code: 'changed' }
  const block: StoredBlock = { id, ...update.made, text: keep ? '' : now, touched: true, revision: 1 }
  return done(
    placed(blocks, block, after),
    keep ? { do: 'restore', id, revision: 1 } : { do: 'remove', id, revision: 1 },
  )
}

function placed(blocks: readonly StoredBlock[], block: StoredBlock, after: string | null): StoredBlock[] {
  const at = after === null ? 0 : blocks.findIndex((b) => b.id === after)
  const place = at < 0 ? blocks.length : at + 1
  return [...blocks.slice(0, place), block, ...blocks.slice(place)]
}

function added(
  blocks: readonly StoredBlock[],
  { id, after, text }: { id: string; after: string | null; text: string },
): Edited {
  const block: StoredBlock = {
    id,
    kind: 'paragraph',
    sentences: [],
    text: tidyText(text, 'paragraph'),
    touched: true,
    revision: 1,
  }
  if (block.text === '') return done(blocks)
  return done(placed(blocks, block, after), { do: 'remove', id, revision: 1 })
}

function deleted(blocks: readonly StoredBlock[], block: StoredBlock): Edited {
  const after = blocks[blocks.indexOf(block) - 1]?.id ?? null
  return done(
    blocks.filter((b) => b !== block),
    { do: 'add', id: block.id, after, text: block.text },
  )
}

// Headline and standfirst cannot move, and no block can move before them.
function moved(blocks: readonly StoredBlock[], block: StoredBlock, before: string | null): Edited {
  const target = blocks.find((b) => b.id === before)
  const isFixed = ({ kind }: StoredBlock) => kind === 'headline' || kind === 'standfirst'
  if (isFixed(block) || target === block) return done(blocks)
  const others = blocks.filter((b) => b !== block)
  const at = target ? others.indexOf(target) : others.length
  const place = Math.max(at, others.filter(isFixed).length)
  const next = [...others.slice(0, place), { ...block, touched: true }, ...others.slice(place)]
  if (next.every((b, i) => b.id === blocks[i]?.id)) return done(blocks)
  return done(next, { do: 'move', id: block.id, before: blocks[blocks.indexOf(block) + 1]?.id ?? null })
}
