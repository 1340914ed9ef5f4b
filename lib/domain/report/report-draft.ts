// A report draft: generated from the record, then edited. Both the record and the text can change, and neither may
// silently overwrite the other.

/**
 * A generated sentence, as Markdown, with references to the facts it states and to those it only mentions `again`.
 * `stands`: a digest of the value of each of these facts at that time, in the same order.
 */
export type GeneratedSentence = {
  readonly text: string
  readonly facts: readonly string[]
  readonly again?: readonly string[]
  readonly stands?: readonly string[]
}

export const blockKinds = ['headline', 'standfirst', 'heading', 'paragraph'] as const
export type BlockKind = (typeof blockKinds)[number]

/** A headline, standfirst, heading or paragraph as generated. */
export type GeneratedBlock = { readonly kind: BlockKind; readonly sentences: readonly GeneratedSentence[] }

/** A block of a report draft. `sentences`: as generated when the block was last compared with the record. */
export type Block = GeneratedBlock & {
  readonly id: string
  /** The current Markdown; empty for a generated block that the user left out. */
  readonly text: string
  /** True after the user has edited, moved or left out the block. */
  readonly touched: boolean
}

/** References to all facts of a sentence. */
export function refsOf({ facts, again = [] }: GeneratedSentence): readonly string[] {
  return [...facts, ...again]
}

/** Sentences in one line; no space after full-width punctuation. */
export function joined(sentences: readonly string[]): string {
  return sentences.reduce((text, next) => text + gapAfter(text, next) + next, '')
}

/** The separator between a text and the sentence that follows it. */
export function gapAfter(text: string, next: string): '' | ' ' {
  return text === '' || next === '' || /[\s。！？」』）]$/.test(text) ? '' : ' '
}

/** The generated text of a block; the empty string for a paragraph written by the user. */
export function generatedText({ sentences }: Pick<GeneratedBlock, 'sentences'>): string {
  return joined(sentences.map(({ text }) => text))
}

/** True if the text differs from the generated text. */
export function isEdited(block: Pick<Block, 'sentences' | 'text'>): boolean {
  return block.text !== generatedText(block)
}

/** True for a generated block that the user left out. */
export function isLeftOut(block: Pick<Block, 'sentences' | 'text'>): boolean {
  return block.text === '' && isEdited(block)
}

/** The facts out of `entered` that the current text does not state. An omitted paragraph states nothing. */
export function unstatedFacts(
  blocks: readonly Pick<Block, 'sentences' | 'text'>[],
  entered: readonly string[],
): string[] {
  const statedFacts = new Set(blocks.filter((b) => b.text !== '').flatMap((b) => b.sentences.flatMap((s) => s.facts)))
  return [...new Set(entered)].filter((fact) => !statedFacts.has(fact))
}

/** What is published: the blocks that have text. */
export function publishable(blocks: readonly Block[]): { kind: BlockKind; text: string }[] {
  return blocks.filter((block) => block.text !== '').map(({ kind, text }) => ({ kind, text }))
}
