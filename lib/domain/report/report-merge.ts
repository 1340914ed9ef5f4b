import { type Block, isEdited, isLeftOut, type GeneratedBlock, generatedText } from './report-draft'
import { matchBlocks } from './report-match'

/** A position in a merged draft: an existing block, changed or not, or a new one that needs an id. */
export type Merged<B extends Block = Block> = { readonly from: B | null; readonly block: Omit<Block, 'id'> }

/**
 * Merges a draft with newly generated blocks. Unedited blocks get the new text or are removed. Edited blocks keep their
 * text; `suggestedUpdates` lists what has changed for them. New blocks follow their predecessor. As soon as a block was
 * edited or moved, the order of the draft is kept.
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
