import type { DriverCard } from '@/lib/domain/phone/driver-card'

/** Opens a place in the phone's map. The script replaces the address on devices of Apple. */
export function MapLink({ card: { coordinates, query }, label }: { card: DriverCard; label: string }) {
  const at = coordinates && `${coordinates.latitude},${coordinates.longitude}`
  return (
    <a
      className="action"
      data-map={query}
      data-at={at ?? undefined}
      href={`geo:${at ?? '0,0'}?q=${encodeURIComponent(query)}`}
    >
      {label}
    </a>
  )
}
