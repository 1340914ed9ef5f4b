import { rosterCells, type RosterJson, rosterJson, rosterOf } from '../../domain/delegation/roster-text'

/** What an import of the roster would add to an empty delegation. */
export function readRosterFile(text: string): RosterJson[] {
  return rosterOf(rosterCells(text), 'en').rows.map(rosterJson)
}
