import { guessColumns, hasHeading } from '../../domain/delegation/roster-columns'
import { readRoster, type RosterRow } from '../../domain/delegation/roster-rows'
import { tableCells } from '../../domain/text/table-cells'
import type { Texts } from '../../domain/text/text'

/** A member as the command prints it. */
export type RosterJson = {
  names: Texts
  family: string | null
  given: string | null
  honorific: string | null
  title: Texts
  unit: string | null
  role: string
  leftOut: readonly string[]
}

/** What an import of the roster would add to an empty delegation. */
export function readRosterFile(text: string): RosterJson[] {
  const cells = tableCells(text, (row) => hasHeading([row]))
  return readRoster(cells, guessColumns(cells), 'en').map(memberJson)
}

function memberJson({ name, title, role, problems }: RosterRow): RosterJson {
  const only = (texts: Texts | undefined) => Object.values(texts ?? {})[0] ?? null
  return {
    names: name?.full ?? {},
    family: only(name?.family),
    given: only(name?.given),
    honorific: name?.honorific ?? null,
    title: title ?? {},
    unit: null,
    role,
    leftOut: [...new Set(Object.values(problems))],
  }
}
