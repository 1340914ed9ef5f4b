import type { MarkedInline } from '@/lib/domain/report/rich-marks'

const around = 24
const most = 90

/**
 * The flagged part of a sentence with a few words on either side, for a narrow column; an ellipsis replaces the rest.
 * If nothing is flagged, the beginning of the sentence. Emphasis is not kept.
 */
export function shortWords(inlines: readonly MarkedInline[]): MarkedInline[] {
  const parts = flat(inlines)
  const from = parts.findIndex(({ flag }) => flag !== null)
  const flag = parts[from]?.flag ?? null
  if (flag === null) return [head(parts.map(({ words }) => words).join(''), most)]
  const to = parts.findLastIndex(({ flag }) => flag !== null)
  const words = (some: readonly Part[]) => some.map((part) => part.words).join('')
  const [before, flagged, after] = [
    words(parts.slice(0, from)),
    words(parts.slice(from, to + 1)),
    words(parts.slice(to + 1)),
  ]
  return [tail(before, around), { mark: 'flag' as const, flag, of: head(flagged, most) }, head(after, around)].filter(
    (one) => one !== '',
  )
}

type Part = { words: string; flag: number | null }

function flat(inlines: readonly MarkedInline[]): Part[] {
  return inlines.flatMap((one): Part[] => {
    if (typeof one === 'string') return [{ words: one, flag: null }]
    if (one.mark === 'break') return [{ words: ' ', flag: null }]
    return one.mark === 'flag' ? [{ words: one.of, flag: one.flag }] : flat(one.of)
  })
}

// Cut between words if there are spaces; Chinese has none and is cut anywhere.
function head(words: string, room: number): string {
  if (words.length <= room) return words
  return `${words
    .slice(0, room + 1)
    .replace(/(?<=\s\S*)\S*$/, '')
    .trimEnd()
    .slice(0, room)}…`
}

function tail(words: string, room: number): string {
  if (words.length <= room) return words
  return `…${words
    .slice(-room - 1)
    .replace(/^\S*(?=\s)/, '')
    .trimStart()
    .slice(-room)}`
}
