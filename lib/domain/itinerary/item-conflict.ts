import { draftOf, type ItemDraft, readDraft, settled } from './item-draft'
import type { Item, Values } from '../trip/trip-record'

type Field = keyof Values<'item'>

/** The draft with what the item now holds in these fields; everything else stays as typed. */
export function withTheirs(draft: ItemDraft, item: Item, fields: readonly Field[]): ItemDraft {
  const mine = readDraft(settled(draft))
  if (!mine.ok) return draft
  return draftOf({ ...item, ...mine.values, ...Object.fromEntries(fields.map((field) => [field, item[field]])) })
}

/** The line as it was opened, brought up to what it holds now in these fields: what differs from it was chosen knowingly. */
export function seenIn<L extends object>(opened: L, now: L, fields: readonly (keyof L)[]): L {
  return { ...opened, ...Object.fromEntries(fields.map((field) => [field, now[field]])) }
}
