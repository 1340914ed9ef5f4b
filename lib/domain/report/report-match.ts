import { type Block, type GeneratedBlock, generatedText, refsOf, type GeneratedSentence } from './report-draft'

// Blocks and sentences are matched by their facts, because their words change.

/**
 * Matches each block of a draft with its replacement, given by its index in `generated`; most similar pairs first.
 * Merging the same `generated` again gives the same pairs: merged blocks are then identical to their replacements, and
 * edited blocks keep their similarity.
 */
export function matchBlocks<B extends Block>(
  blocks: readonly B[],
  generated: readonly GeneratedBlock[],
): Map<B, number> {
  return bestPairs(blocks, generated, similarityOf, 0.2)
}

/** Matches each earlier sentence with the new one that replaces it, given by its index in `now`. */
export function matchSentences(
  was: readonly GeneratedSentence[],
  now: readonly GeneratedSentence[],
): Map<GeneratedSentence, number> {
  return bestPairs(
    was,
    now,
    (a, b) => (a.text === b.text ? 2 : shared(a.facts, b.facts) || shared(refsOf(a), refsOf(b)) / 2),
    0.15,
  )
}

function bestPairs<A, B>(
  before: readonly A[],
  after: readonly B[],
  similarity: (a: A, b: B) => number,
  least: number,
): Map<A, number> {
  const pairs = before
    .flatMap((a, i) => after.map((b, at) => ({ a, i, at, alike: similarity(a, b) })))
    .filter((pair) => pair.alike >= least)
    // Sort equal pairs by index, not by distance: a merge inserts blocks, which changes distances.
    .sort((x, y) => y.alike - x.alike || x.at - y.at || x.i - y.i)
  const found = new Map<A, number>()
  const matched = new Set<number>()
  for (const { a, at } of pairs) {
    if (found.has(a) || matched.has(at)) continue
    found.set(a, at)
    matched.add(at)
  }
  return found
}

// From 0 to 1: the share of facts that two blocks have in common; 2 for the same text, 3 for the same facts as well.
function similarityOf(block: Block, generated: GeneratedBlock): number {
  if (block.kind !== generated.kind || block.sentences.length === 0) return 0
  const [before, after] = [factsOf(block), factsOf(generated)]
  const isSameText = generatedText(block) === generatedText(generated)
  if (isSameText && before.length === after.length && before.every((fact, i) => fact === after[i])) return 3
  return isSameText || block.kind === 'headline' ? 2 : shared(before, after)
}

function factsOf({ sentences }: GeneratedBlock): string[] {
  return sentences.flatMap(({ facts }) => facts)
}

function shared(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)]
  const both = [...a].filter((fact) => b.has(fact)).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
