import type { ReportInput, ReportInstitution } from './report-input'

/** The institution that sends the delegation. */
export function sender(record: ReportInput): ReportInstitution | undefined {
  return record.direction === 'incoming' ? record.guest : record.home
}

/** The number of recorded members, including the leader. */
export function listedCount(record: ReportInput): number {
  return record.delegation.reduce((sum, one) => sum + one.count, 0)
}

/** The size of the delegation, unless more members are recorded. */
export function trueSize({ size, ...record }: ReportInput): number | undefined {
  return size !== undefined && listedCount(record as ReportInput) <= size ? size : undefined
}
