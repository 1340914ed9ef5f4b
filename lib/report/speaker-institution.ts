import { sender } from './delegation-size'
import type { ReportInput, ReportInstitution, ReportPerson } from './report-input'

/** The institution a speaker belongs to: as recorded, otherwise that of the delegation or of the visit as a host. */
export function institutionOfSpeaker(record: ReportInput, speaker: ReportPerson): ReportInstitution | undefined {
  if (speaker.institution) return speaker.institution
  if (record.delegation.some(({ person }) => person === speaker)) return sender(record)
  return record.visits.find(({ hosts }) => hosts.some(({ person }) => person === speaker))?.institution
}
