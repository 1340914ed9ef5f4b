// The enumerations of the domain. Database, trip file and screens use these lists.

export const directions = ['outgoing', 'incoming'] as const
export const memberRoles = ['leader', 'co-leader', 'member', 'coordinator', 'interpreter'] as const
export const agreementStatuses = [
  'to be signed',
  'signed',
  'renewed',
  'renewal agreed',
  'agreed in principle',
  'discussed',
] as const
export const itemKinds = [
  'meeting',
  'courtesy call',
  'signing',
  'tour',
  'meal',
  'transfer',
  'flight',
  'train',
  'lodging',
  'event',
  'free time',
  'internal',
] as const
export const itemStatuses = ['provisional', 'confirmed', 'cancelled'] as const
export const quoteForms = ['direct', 'reported'] as const
/** Where a next step may be read: only in the office, or in the article too. */
export const nextStepUses = ['internal', 'article'] as const
/** Who has promised a next step. */
export const nextStepSides = ['ours', 'theirs', 'both'] as const
export const nextStepStatuses = ['open', 'done', 'dropped'] as const
export const taskStatuses = ['open', 'done', 'dropped'] as const
/** The kinds of entries of the emergency sheet, in its order. */
export const emergencyKinds = [
  'duty phone',
  'coordinator',
  'mission',
  'hospital',
  'police',
  'insurer',
  'other',
] as const

export type Direction = (typeof directions)[number]
export type MemberRole = (typeof memberRoles)[number]
export type AgreementStatus = (typeof agreementStatuses)[number]
export type ItemKind = (typeof itemKinds)[number]
export type ItemStatus = (typeof itemStatuses)[number]
export type QuoteForm = (typeof quoteForms)[number]
export type NextStepUse = (typeof nextStepUses)[number]
export type NextStepSide = (typeof nextStepSides)[number]
export type NextStepStatus = (typeof nextStepStatuses)[number]
export type TaskStatus = (typeof taskStatuses)[number]
export type EmergencyKind = (typeof emergencyKinds)[number]

export function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return values.some((one) => one === value)
}
