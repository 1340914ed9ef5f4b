import type { Finding } from './finding'

/** A dismissed finding. `by` is `null` if the user no longer exists. `at` in ISO 8601. */
export type CheckAside = { key: string; reason: string; by: string | null; at: string }

/** Splits findings into open and dismissed ones. Dismissals whose finding no longer exists are dropped. */
export function withoutAsides(
  findings: readonly Finding[],
  asides: readonly CheckAside[],
): { open: Finding[]; aside: { finding: Finding; aside: CheckAside }[] } {
  const byKey = new Map(asides.map((aside) => [aside.key, aside]))
  return {
    open: findings.filter(({ key }) => !byKey.has(key)),
    aside: findings.flatMap((finding) => {
      const aside = byKey.get(finding.key)
      return aside ? [{ finding, aside }] : []
    }),
  }
}
