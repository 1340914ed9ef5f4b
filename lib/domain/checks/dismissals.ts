import type { Finding } from './finding'

/** A dismissed finding. `by` is `null` if the user no longer exists. `at` in ISO 8601. */
export type Dismissal = { key: string; reason: string; by: string | null; at: string }

/** Splits findings into open and dismissed ones. Dismissals whose finding no longer exists are dropped. */
export function splitByDismissal(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): { open: Finding[]; dismissed: { finding: Finding; dismissal: Dismissal }[] } {
  const byKey = new Map(dismissals.map((one) => [one.key, one]))
  return {
    open: findings.filter(({ key }) => !byKey.has(key)),
    dismissed: findings.flatMap((finding) => {
      const dismissal = byKey.get(finding.key)
      return dismissal ? [{ finding, dismissal }] : []
    }),
  }
}
