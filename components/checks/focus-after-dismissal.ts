/**
 * An entry that moved to the other list took its focused button along: moves the focus to the heading of both lists.
 * Returns `refused`, which is `null` if the action succeeded.
 */
export function focusAfterDismissal(refused: string | null): string | null {
  if (refused === null) requestAnimationFrame(() => document.getElementById('needs-a-hand')?.focus())
  return refused
}
