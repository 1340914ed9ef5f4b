import type { ReactNode } from 'react'

/** A part of the page that takes the whole screen while its address is open, and leads back. */
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
