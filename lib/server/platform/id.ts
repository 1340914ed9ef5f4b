/** A new id: 128 random bits as text. */
export function newId(): string {
  return crypto.randomUUID()
}
