import type { DriverCard } from '@/lib/domain/phone/driver-card'

import type { PhoneWords } from './phone-words'

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

/** Copies the address as the driver is shown it, for a taxi app or a message. Only the script can, and shows it. */
export function CopyAddress({ card: { name, address, place }, t }: { card: DriverCard; t: PhoneWords['t'] }) {
  const lines = [name, address, place].flatMap((words) => words?.text ?? [])
  return (
    <button type="button" className="action" data-copy={lines.join('\n')} hidden>
      {t('copyAddress')}
    </button>
  )
}
