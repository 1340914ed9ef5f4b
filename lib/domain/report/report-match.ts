import { type Block, type MadeBlock, madeText, refsOf, type ToldSentence } from './report-draft'

// What was told and what is told now are known to be the same by the facts they rest on, for the words are what changes.

/** Which of the blocks made now stands for each block of a draft, by its place in `made`. Best pairs first. */
export function matchBlocks<B extends Block>(blocks: readonly B[], made: readonly MadeBlock[]): Map<B, number> {
  return bestPairs(blocks, made, likeness, 0.2)
}

/** Which of the sentences told now stands for each told before, by its place in `now`. */
export function matchSentences(was: readonly ToldSentence[], now: readonly ToldSentence[]): Map<ToldSentence, number> {
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
  alike: (a: A, b: B) => number,
  least: number,
): Map<A, number> {
  const pairs = before
    .flatMap((a, i) => after.map((b, at) => ({ a, at, apart: Math.abs(i - at), alike: alike(a, b) })))
    .filter((pair) => pair.alike >= least)
    .sort((x, y) => y.alike - x.alike || x.apart - y.apart)
  const found = new Map<A, number>()
  const taken = new Set<number>()
  for (const { a, at } of pairs) {
    if (found.has(a) || taken.has(at)) continue
    found.set(a, at)
    taken.add(at)
  }
  return found
}

/** From 0 to 1: the facts two blocks share, of all they have; 2 where they say the same. */
function likeness(block: Block, made: MadeBlock): number {
  if (block.kind !== made.kind || block.sentences.length === 0) return 0
  if (block.kind === 'headline' || madeText(block) === madeText(made)) return 2
  return shared(
    block.sentences.flatMap((s) => s.facts),
    made.sentences.flatMap((s) => s.facts),
  )
}

function shared(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)]
  const both = [...a].filter((fact) => b.has(fact)).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
