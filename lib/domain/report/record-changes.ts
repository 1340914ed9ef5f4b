import { type Block, isLeftOut, type MadeBlock, refsOf, type GeneratedSentence } from './report-draft'
import { matchBlocks, matchSentences } from './report-match'
import { piecesOf } from './report-page-parts'

// What the record says otherwise than when the report was made: sentence by sentence, so that exactly those concerned
// are marked. Nothing here changes a word of the report.

type Concern = {
  /** A record that the sentence rests on has changed, or a figure in it; not only the wording. */
  readonly isConcerned: boolean
  /** The lines of the record that have. */
  readonly because: readonly string[]
}

/** One difference between what was told and what the record says now. */
export type News = Concern &
  (
    | {
        readonly kind: 'changed'
        readonly block: string
        readonly was: GeneratedSentence
        readonly now: GeneratedSentence
      }
    | { readonly kind: 'gone'; readonly block: string; readonly was: GeneratedSentence; readonly now: null }
    /** To come in behind the told sentence `after` of the block; -1: at its beginning. */
    | {
        readonly kind: 'new'
        readonly block: string
        readonly was: null
        readonly now: GeneratedSentence
        readonly after: number
      }
    /** A whole block, behind the block `after`; `null`: at the beginning. */
    | { readonly kind: 'new block'; readonly after: string | null; readonly made: MadeBlock }
  )

/**
 * All differences, in the order of the report. A sentence or paragraph that a hand took out is not heard of again.
 * `record` has what every line of the record says now, also of those that the report no longer tells: another style may
 * leave out what still stands there.
 */
export function newsOf(
  blocks: readonly Block[],
  made: readonly MadeBlock[],
  record: ReadonlyMap<string, string> = new Map(),
): News[] {
  const match = matchBlocks(blocks, made)
  const moved = changedRefs(blocks, made, record)
  const concerns = (was: GeneratedSentence | null, now: GeneratedSentence | null): Concern => {
    const because = [...new Set([was, now].flatMap((one) => (one ? refsOf(one) : [])))].filter((ref) => moved.has(ref))
    return { because, isConcerned: because.length > 0 || isOtherwise(was, now) }
  }
  const saidNow = new Set(made.flatMap((one) => one.sentences.map(({ text }) => text)))
  const saidBefore = new Set(blocks.flatMap((one) => one.sentences.map(({ text }) => text)))
  const news: News[] = []
  const byMade = new Map([...match].map(([block, at]) => [at, block.id]))
  const fresh = made.flatMap((one, at): News[] => {
    if (byMade.has(at) || one.sentences.every(({ text }) => saidBefore.has(text))) return []
    const after = Array.from({ length: at }, (_, i) => byMade.get(at - 1 - i)).find((id) => id !== undefined) ?? null
    const because = [...new Set(one.sentences.flatMap((sentence) => concerns(null, sentence).because))]
    return [{ kind: 'new block', after, made: one, because, isConcerned: because.length > 0 }]
  })
  const behind = (id: string | null) => fresh.filter((one) => one.kind === 'new block' && one.after === id)
  news.push(...behind(null))
  for (const block of blocks) {
    news.push(
      ...ofBlock(block, made[match.get(block) ?? -1]?.sentences ?? [], { concerns, saidNow, saidBefore }),
      ...behind(block.id),
    )
  }
  return news
}

type Sight = {
  concerns: (was: GeneratedSentence | null, now: GeneratedSentence | null) => Concern
  saidNow: ReadonlySet<string>
  saidBefore: ReadonlySet<string>
}

function ofBlock(block: Block, now: readonly GeneratedSentence[], { concerns, saidNow, saidBefore }: Sight): News[] {
  if (isLeftOut(block)) return []
  const pairs = matchSentences(block.sentences, now)
  const standing = new Set(piecesOf(block).map(({ at }) => at))
  const news: News[] = []
  const came = (from: number, after: number) => {
    // What follows a sentence that stays, up to the next one that does.
    for (let i = from; i < now.length && ![...pairs.values()].includes(i); i++) {
      if (saidBefore.has(now[i]!.text)) continue
      news.push({ kind: 'new', block: block.id, was: null, now: now[i]!, after, ...concerns(null, now[i]!) })
    }
  }
  if (block.sentences.length > 0) came(0, -1)
  block.sentences.forEach((was, at) => {
    const next = now[pairs.get(was) ?? -1]
    if (!next) {
      if (standing.has(at) && !saidNow.has(was.text))
        news.push({ kind: 'gone', block: block.id, was, now: null, ...concerns(was, null) })
      return
    }
    if (next.text !== was.text && standing.has(at))
      news.push({ kind: 'changed', block: block.id, was, now: next, ...concerns(was, next) })
    came(pairs.get(was)! + 1, at)
  })
  return news
}

/** The lines of the record that say something else now, are new, or are no more. */
function changedRefs(
  blocks: readonly Block[],
  made: readonly MadeBlock[],
  record: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const [before, now] = [standsOf(blocks), new Map([...record, ...standsOf(made)])]
  return new Set([...new Set([...before.keys(), ...now.keys()])].filter((ref) => before.get(ref) !== now.get(ref)))
}

function standsOf(blocks: readonly MadeBlock[]): Map<string, string> {
  const stands = new Map<string, string>()
  for (const { sentences } of blocks)
    for (const one of sentences) refsOf(one).forEach((ref, i) => stands.set(ref, one.stands?.[i] ?? ''))
  return stands
}

// A count, a date or a name may follow from records that the sentence does not rest on: three hosts are four now.
function isOtherwise(was: GeneratedSentence | null, now: GeneratedSentence | null): boolean {
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
