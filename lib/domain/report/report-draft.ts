// The report between the record and the person who edits it. What the record says may change under the text, and the
// text may be edited: neither may silently overwrite the other.

/**
 * A generated sentence, as Markdown, and the lines of the record it rests on: those it states, and those it only names
 * again. `stands` are digests of what each of these lines said then, in the same order.
 */
export type ToldSentence = {
  readonly text: string
  readonly facts: readonly string[]
  readonly again?: readonly string[]
  readonly stands?: readonly string[]
}

export const blockKinds = ['headline', 'heading', 'paragraph'] as const
export type BlockKind = (typeof blockKinds)[number]

/** A headline, heading or paragraph as generated. */
export type MadeBlock = { readonly kind: BlockKind; readonly sentences: readonly ToldSentence[] }

/** A block of a report as it is being written. `sentences` are what the record said when it was last compared with it. */
export type Block = MadeBlock & {
  readonly id: string
  /** The Markdown as it stands; empty for a generated block that was left out by hand. */
  readonly text: string
  /** True once a hand has edited, moved or left out the block. */
  readonly touched: boolean
}

/** The lines of the record that a sentence rests on. */
export function refsOf({ facts, again = [] }: ToldSentence): readonly string[] {
  return [...facts, ...again]
}

/** Sentences in one line; no blank after a full-width stop. */
export function joined(sentences: readonly string[]): string {
  return sentences.reduce((text, next) => text + gapAfter(text, next) + next, '')
}

/** What stands between a text and the sentence that follows it. */
export function gapAfter(text: string, next: string): '' | ' ' {
  return text === '' || next === '' || /[\s。！？」』）]$/.test(text) ? '' : ' '
}

/** What the record said for a block; the empty string for a paragraph that only a hand has written. */
export function madeText({ sentences }: Pick<MadeBlock, 'sentences'>): string {
  return joined(sentences.map(({ text }) => text))
}

/** True where the text is not what the record said. */
export function isEdited(block: Pick<Block, 'sentences' | 'text'>): boolean {
  return block.text !== madeText(block)
}

/** True for a generated block that was taken out by hand. */
export function isLeftOut(block: Pick<Block, 'sentences' | 'text'>): boolean {
  return block.text === '' && isEdited(block)
}

/** The facts that the text as it stands does not tell, out of `entered`. A left out paragraph tells nothing. */
export function untold(blocks: readonly Pick<Block, 'sentences' | 'text'>[], entered: readonly string[]): string[] {
  const told = new Set(blocks.filter((b) => b.text !== '').flatMap((b) => b.sentences.flatMap((s) => s.facts)))
  return [...new Set(entered)].filter((fact) => !told.has(fact))
}

/** What is published: the blocks that have words. */
export function publishable(blocks: readonly Block[]): { kind: BlockKind; text: string }[] {
  return blocks.filter((block) => block.text !== '').map(({ kind, text }) => ({ kind, text }))
}
