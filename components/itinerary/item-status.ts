import type { Item } from '@/lib/domain/trip/trip-record'
import styles from './itinerary.module.css'

/** How a line looks by its status: a confirmed one is plain. */
export function statusClass(item: Item): string {
  return item.status === 'confirmed' ? '' : (styles[item.status] ?? '')
}
