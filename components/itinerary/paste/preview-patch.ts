import type { PastedRow, ProgrammeInput, ProgrammePreview, ProgrammeSession } from './programme-session'

// A worker sends what has changed only, so that a correction copies and renders a few rows and not all 500.

type Rest = Omit<ProgrammePreview, 'rows'>

export type PreviewPatch = {
  count: number
  changed: readonly (readonly [at: number, row: PastedRow])[]
  rest: Partial<Rest>
}

/** Answers changes of the input with changes of the preview. The first input and the first answer are complete. */
export function patchingSession(session: ProgrammeSession): (changed: Partial<ProgrammeInput>) => PreviewPatch {
  let input: Partial<ProgrammeInput> = {}
  let sent: string[] = []
  const sentRest = new Map<string, string>()
  return (changes) => {
    input = { ...input, ...changes }
    if (!isComplete(input)) throw new Error('The first input of a session is not complete')
    const { rows, ...rest } = session(input)
    const written = rows.map((row) => JSON.stringify(row))
    const changed = rows.flatMap((row, i) => (written[i] === sent[i] ? [] : [[i, row] as const]))
    sent = written
    const newRest = Object.entries(rest).filter(([name, value]) => {
      const text = JSON.stringify(value)
      const isNew = sentRest.get(name) !== text
      sentRest.set(name, text)
      return isNew
    })
    return { count: rows.length, changed, rest: Object.fromEntries(newRest) }
  }
}

function isComplete(input: Partial<ProgrammeInput>): input is ProgrammeInput {
  return input.text !== undefined && 'corrections' in input && 'trip' in input && 'found' in input
}

/** The preview after a patch. Rows that have not changed stay the same objects. */
export function patched(before: ProgrammePreview | null, { count, changed, rest }: PreviewPatch): ProgrammePreview {
  const rows = (before?.rows ?? []).slice(0, count)
  for (const [at, row] of changed) rows[at] = row
  return { ...nothingPasted, ...before, ...rest, rows }
}

export const nothingPasted: ProgrammePreview = {
  fields: [],
  rows: [],
  expected: { han: 'zh-Hant', latin: 'en' },
  offers: [],
  accepted: [],
  visits: [],
  names: [],
  isCut: false,
  assumedZone: null,
}
