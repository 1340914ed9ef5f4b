/** The address of a logo; it changes with the logo. */
export function logoAddress({ id }: { id: string }): string {
  return `/news/logo.png?v=${encodeURIComponent(id)}`
}
