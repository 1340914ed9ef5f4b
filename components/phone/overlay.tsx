import type { ReactNode } from 'react'

/** A section that fills the screen while the address has its id as fragment, with a link back. */
export function Overlay({
  id,
  label,
  back,
  className = '',
  children,
}: {
  id: string
  label: string
  back: string
  className?: string
  children: ReactNode
}) {
  return (
    <section className={`view overlay ${className}`.trim()} id={id} aria-label={label} tabIndex={-1} data-view>
      <p className="back">
        <a href="#today" data-back>
          ‹ {back}
        </a>
      </p>
      {children}
    </section>
  )
}
