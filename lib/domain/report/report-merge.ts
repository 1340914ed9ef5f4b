import { type Block, isEdited, isLeftOut, type GeneratedBlock, generatedText } from './report-draft'
import { matchBlocks } from './report-match'

/** One place of a merged draft: a block that stays, changed or not, or a new one that needs an id. */
export type Merged<B extends Block = Block> = { readonly from: B | null; readonly block: Omit<Block, 'id'> }

/**
 * The draft after the record was told anew. Blocks as generated take the new words, or go where the record no longer
 * has them; edited ones keep every word, and what is new about them is told by `newsOf`; what is new comes in after the
 * block it follows. Once a hand has touched any block the order is the hand's.
 */
export function mergeDraft<B extends Block>(blocks: readonly B[], generated: readonly GeneratedBlock[]): Merged<B>[] {
  const match = matchBlocks(blocks, generated)
  const merged = new Map<B, Merged<B>>()
  for (const block of blocks) {
    const next = generated[match.get(block) ?? -1]
    if (isEdited(block) && !isLeftOut(block)) merged.set(block, { from: block, block })
    else if (next) merged.set(block, { from: block, block: regeneratedBlock(block, next) })
  }
  const places = blocks.flatMap((block) => merged.get(block) ?? [])
  const byGenerated = new Map<number, Merged<B>>()
  for (const [block, at] of match) {
    const place = merged.get(block)
    if (place) byGenerated.set(at, place)
  }
  generated.forEach((one, at) => {
    if (byGenerated.has(at)) return
    const fresh: Merged<B> = { from: null, block: { ...one, text: generatedText(one), touched: false } }
    byGenerated.set(at, fresh)
    const before = byGenerated.get(at - 1)
    places.splice(before ? places.indexOf(before) + 1 : one.kind === 'headline' ? 0 : firstBelow(places), 0, fresh)
  })
  return places.some(({ block }) => block.touched) ? places : generated.flatMap((_, at) => byGenerated.get(at) ?? [])
}

function regeneratedBlock(block: Block, next: GeneratedBlock): Block {
  return { ...block, sentences: next.sentences, text: isLeftOut(block) ? '' : generatedText(next) }
}

function firstBelow(places: readonly Merged[]): number {
  return places[0]?.block.kind === 'headline' ? 1 : 0
}
