import { type Block, isLeftOut, type GeneratedBlock, refsOf, type GeneratedSentence } from './report-draft'
import { matchBlocks, matchSentences } from './report-match'
import { piecesOf } from './report-page-parts'

// Compares a report with the current record, sentence by sentence. It never changes the report.

type Concern = {
  /** True if a record that the sentence is based on has changed, or a figure in it; false if only the wording has. */
  readonly isConcerned: boolean
  /** The changed records. */
  readonly because: readonly string[]
}

/** A difference between the generated sentences of a report and those generated from the current record. */
export type SuggestedUpdate = Concern &
  (
    | {
        readonly kind: 'changed'
        readonly block: string
        readonly was: GeneratedSentence
        readonly now: GeneratedSentence
      }
    | { readonly kind: 'gone'; readonly block: string; readonly was: GeneratedSentence; readonly now: null }
    /** To insert after the generated sentence `after` of the block; -1: at its beginning. */
    | {
        readonly kind: 'new'
        readonly block: string
        readonly was: null
        readonly now: GeneratedSentence
        readonly after: number
      }
    /** A new block, to insert after the block `after`; `null`: at the beginning. */
    | { readonly kind: 'new block'; readonly after: string | null; readonly made: GeneratedBlock }
  )

/**
 * All differences in the order of the report, without sentences and paragraphs that the user removed. `record`: the
 * current digest of every fact, also of those that the report does not state because of its style.
 */
export function suggestedUpdates(
  blocks: readonly Block[],
  generated: readonly GeneratedBlock[],
  record: ReadonlyMap<string, string> = new Map(),
): SuggestedUpdate[] {
  const match = matchBlocks(blocks, generated)
  const changed = changedRefs(blocks, generated, record)
  const concerns = (was: GeneratedSentence | null, now: GeneratedSentence | null): Concern => {
    const because = [...new Set([was, now].flatMap((one) => (one ? refsOf(one) : [])))].filter((ref) =>
      changed.has(ref),
    )
    return { because, isConcerned: because.length > 0 || haveOtherFigures(was, now) }
  }
  const textsNow = new Set(generated.flatMap((one) => one.sentences.map(({ text }) => text)))
  const textsBefore = new Set(blocks.flatMap((one) => one.sentences.map(({ text }) => text)))
  const updates: SuggestedUpdate[] = []
  const byGenerated = new Map([...match].map(([block, at]) => [at, block.id]))
  const fresh = generated.flatMap((one, at): SuggestedUpdate[] => {
    if (byGenerated.has(at) || one.sentences.every(({ text }) => textsBefore.has(text))) return []
    const after =
      Array.from({ length: at }, (_, i) => byGenerated.get(at - 1 - i)).find((id) => id !== undefined) ?? null
    const because = [...new Set(one.sentences.flatMap((sentence) => concerns(null, sentence).because))]
    return [{ kind: 'new block', after, made: one, because, isConcerned: because.length > 0 }]
  })
  const behind = (id: string | null) => fresh.filter((one) => one.kind === 'new block' && one.after === id)
  updates.push(...behind(null))
  for (const block of blocks) {
    updates.push(
      ...updatesOfBlock(block, generated[match.get(block) ?? -1]?.sentences ?? [], { concerns, textsNow, textsBefore }),
      ...behind(block.id),
    )
  }
  return updates
}

type ComparisonContext = {
  concerns: (was: GeneratedSentence | null, now: GeneratedSentence | null) => Concern
  textsNow: ReadonlySet<string>
  textsBefore: ReadonlySet<string>
}

function updatesOfBlock(
  block: Block,
  now: readonly GeneratedSentence[],
  { concerns, textsNow, textsBefore }: ComparisonContext,
): SuggestedUpdate[] {
  if (isLeftOut(block)) return []
  const pairs = matchSentences(block.sentences, now)
  const paired = new Set(pairs.values())
  const presentSentences = new Set(piecesOf(block).map(({ at }) => at))
  const updates: SuggestedUpdate[] = []
  const addNewFrom = (from: number, after: number) => {
    // New sentences between a matched sentence and the next one.
    for (const [i, sentence] of now.slice(from).entries()) {
      if (paired.has(from + i)) return
      if (textsBefore.has(sentence.text)) continue
      updates.push({ kind: 'new', block: block.id, was: null, now: sentence, after, ...concerns(null, sentence) })
    }
  }
  if (block.sentences.length > 0) addNewFrom(0, -1)
  block.sentences.forEach((was, at) => {
    const place = pairs.get(was) ?? -1
    const next = now[place]
    if (!next) {
      if (presentSentences.has(at) && !textsNow.has(was.text))
        updates.push({ kind: 'gone', block: block.id, was, now: null, ...concerns(was, null) })
      return
    }
    if (next.text !== was.text && presentSentences.has(at))
      updates.push({ kind: 'changed', block: block.id, was, now: next, ...concerns(was, next) })
    addNewFrom(place + 1, at)
  })
  return updates
}

/** References of the facts that are new, changed or deleted. */
function changedRefs(
  blocks: readonly Block[],
  generated: readonly GeneratedBlock[],
  record: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const [before, now] = [digestsByRef(blocks), new Map([...record, ...digestsByRef(generated)])]
  return new Set([...new Set([...before.keys(), ...now.keys()])].filter((ref) => before.get(ref) !== now.get(ref)))
}

function digestsByRef(blocks: readonly GeneratedBlock[]): Map<string, string> {
  const digests = new Map<string, string>()
  for (const { sentences } of blocks)
    for (const one of sentences) refsOf(one).forEach((ref, i) => digests.set(ref, one.stands?.[i] ?? ''))
  return digests
}

// A count, a date or a name can depend on records that the sentence is not based on, such as the number of hosts.
function haveOtherFigures(was: GeneratedSentence | null, now: GeneratedSentence | null): boolean {
  return was !== null && now !== null && figuresOf(was.text) !== figuresOf(now.text)
}

const figures =
  /[\p{N}一二三四五六七八九十百千兩]+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty)\b/giu

function figuresOf(text: string): string {
  return [...text.matchAll(figures)]
    .map(([word]) => word.toLowerCase())
    .sort()
    .join(' ')
}
