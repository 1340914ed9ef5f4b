import type { Finding } from './finding'

/** A finding that a hand has set aside. `by` is `null` where nobody is there any more who did it. `at` in ISO 8601. */
export type CheckAside = { key: string; reason: string; by: string | null; at: string }

/** What still needs a hand, and what was set aside and would need one. A key that nothing has any more is forgotten. */
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
