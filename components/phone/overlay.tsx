import type { ReactNode } from 'react'

/** A section that fills the screen while the address has its id as fragment. The bar at the bottom has the way back. */
export function Overlay({
  id,
  label,
  className = '',
  to,
  children,
}: {
  id: string
  label: string
  className?: string
  /** Of a card for a driver: its destination in the reader's language, for links to it. */
  to?: string
  children: ReactNode
}) {
  return (
    <section
      className={`view overlay ${className}`.trim()}
      id={id}
      aria-label={label}
      tabIndex={-1}
      data-view
      data-to={to}
    >
      {children}
    </section>
  )
}
