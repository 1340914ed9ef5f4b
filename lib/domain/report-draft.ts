// The report between the record and the person who edits it. What the record says may change under the text, and the
// text may be edited: neither may silently overwrite the other.

/**
 * A generated sentence, as Markdown, and the lines of the record it rests on: those it states, and those it only names
 * again. `stand` is a digest of what these lines said then.
 */
export type ToldSentence = {
  readonly text: string
  readonly facts: readonly string[]
  readonly again?: readonly string[]
  readonly stand?: string
}

export const blockKinds = ['headline', 'heading', 'paragraph'] as const
export type BlockKind = (typeof blockKinds)[number]

/** A headline or paragraph as generated. */
export type MadeBlock = { readonly kind: BlockKind; readonly sentences: readonly ToldSentence[] }

/** A headline or paragraph of a report. */
export type Block = MadeBlock & {
  readonly id: string
  /** The Markdown as it stands; empty for a generated paragraph that was left out by hand. */
  readonly text: string
  /** The generated text that `text` was last made from or compared with. `sentences` may have moved on since. */
  readonly basis: string
  /** True once a hand has edited, moved or left out the block. */
  readonly touched: boolean
}

/** What the record says for a block; the empty string for a paragraph that only a hand has written. */
export function madeText({ sentences }: Pick<MadeBlock, 'sentences'>): string {
  // After a full-width stop no blank.
  return sentences.reduce((text, s) => (text === '' || /[。！？」』）]$/.test(text) ? text + s.text : `${text} ${s.text}`), '')
}

/** True where the text is not what the record says. */
export function isEdited(block: Pick<Block, 'sentences' | 'text'>): boolean {
  return block.text !== madeText(block)
}

/** True for a generated paragraph that was taken out by hand. */
export function isLeftOut(block: Pick<Block, 'sentences' | 'text'>): boolean {
  return block.text === '' && isEdited(block)
}

/** What the record says now, where an edited block has not been compared with it yet; otherwise `null`. */
export function offerOf(block: Block): string | null {
  const made = madeText(block)
  return made !== '' && isEdited(block) && !isLeftOut(block) && made !== block.basis ? made : null
}

/** One place of a merged draft: a block that stays, changed or not, or a new one that needs an id. */
export type Merged<B extends Block = Block> = { readonly from: B | null; readonly block: Omit<Block, 'id'> }

/**
 * The draft after the record was told anew. Blocks as generated take the new words, or go where the record no longer
 * has them; edited ones keep every word and are offered the new version; what is new comes in after the paragraph
 * it follows. Once a hand has touched any block the order is the hand's.
 */
export function mergeDraft<B extends Block>(blocks: readonly B[], made: readonly MadeBlock[]): Merged<B>[] {
  const match = matchBlocks(blocks, made)
  const merged = new Map<B, Merged<B>>()
  for (const block of blocks) {
    const next = made[match.get(block) ?? -1]
    if (next) merged.set(block, { from: block, block: retold(block, next) })
    else if (isEdited(block) && !isLeftOut(block)) merged.set(block, { from: block, block: { ...block, sentences: [], basis: '' } })
  }
  const places = blocks.flatMap((block) => merged.get(block) ?? [])
  const ofMade = new Map([...match].map(([block, at]) => [at, merged.get(block)!]))
  made.forEach((one, at) => {
    if (ofMade.has(at)) return
    const fresh: Merged<B> = { from: null, block: { ...one, text: madeText(one), basis: madeText(one), touched: false } }
    ofMade.set(at, fresh)
    const before = ofMade.get(at - 1)
    places.splice(before ? places.indexOf(before) + 1 : one.kind === 'headline' ? 0 : firstParagraph(places), 0, fresh)
  })
  return blocks.some((b) => b.touched) ? places : made.map((_, at) => ofMade.get(at)!)
}

/** How many places of a draft would change if it were made again; 0 where it says what the record says. */
export function staleness(blocks: readonly Block[], made: readonly MadeBlock[]): number {
  const merged = mergeDraft(blocks, made)
  const changed = merged.filter(({ from, block }) => from === null || madeText(from) !== madeText(block)).length
  const stay = new Set(merged.map(({ from }) => from))
  return changed + blocks.filter((block) => !stay.has(block)).length
}

/** The facts that the text as it stands does not tell, out of `entered`. A left out paragraph tells nothing. */
export function untold(blocks: readonly Pick<Block, 'sentences' | 'text'>[], entered: readonly string[]): string[] {
  const told = new Set(blocks.filter((b) => b.text !== '').flatMap((b) => b.sentences.flatMap((s) => s.facts)))
  return [...new Set(entered)].filter((fact) => !told.has(fact))
}

// --- within -------------------------------------------------------------------------------------------------

function retold(block: Block, next: MadeBlock): Block {
  if (isEdited(block)) return { ...block, sentences: next.sentences }
  const text = madeText(next)
  return { ...block, sentences: next.sentences, text, basis: text }
}

function firstParagraph(places: readonly Merged[]): number {
  return places[0]?.block.kind === 'headline' ? 1 : 0
}

// A paragraph is known again by the facts it tells, for its words are what changes. Best pairs first.
function matchBlocks<B extends Block>(blocks: readonly B[], made: readonly MadeBlock[]): Map<B, number> {
  const pairs = blocks.flatMap((block, i) => made.map((one, at) => ({ block, at, apart: Math.abs(i - at), alike: likeness(block, one) })))
    .filter(({ alike }) => alike >= 0.2)
    .sort((a, b) => b.alike - a.alike || a.apart - b.apart)
  const found = new Map<B, number>()
  const taken = new Set<number>()
  for (const { block, at } of pairs) {
    if (found.has(block) || taken.has(at)) continue
    found.set(block, at)
    taken.add(at)
  }
  return found
}

/** From 0 to 1: the facts two blocks share, of all they have; 2 where they say the same. */
function likeness(block: Block, made: MadeBlock): number {
  if (block.kind !== made.kind || block.sentences.length === 0) return 0
  if (block.kind === 'headline' || madeText(block) === madeText(made)) return 2
  const a = new Set(block.sentences.flatMap((s) => s.facts))
  const b = new Set(made.sentences.flatMap((s) => s.facts))
  const shared = [...a].filter((fact) => b.has(fact)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}
