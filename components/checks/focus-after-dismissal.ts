/**
 * Where an entry went to the other list, its button is gone with it: the focus goes to the head of both. Hands on the
 * server's answer, `null` where it was done.
 */
export function focusAfterDismissal(refused: string | null): string | null {
  if (refused === null) requestAnimationFrame(() => document.getElementById('needs-a-hand')?.focus())
  return refused
}
