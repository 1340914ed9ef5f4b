// What belongs to one attendee of an item: their room, seat or booking.

/** The parts of a personal detail, in the order in which they are shown. */
export const personalParts = ['room', 'seat', 'gate', 'table', 'reference'] as const
export type PersonalPart = (typeof personalParts)[number]

/** The longest text of a part, in characters. */
export const longestPersonalPart = 200

/** What one person has at an item. At least one part is known. */
export type PersonalDetail = { readonly personId: string } & { readonly [P in PersonalPart]?: string }

/** The details of one person, as a list like that of the item; `null` without any. */
export function detailsOf(
  details: readonly PersonalDetail[] | null,
  personId: string | null,
): readonly PersonalDetail[] | null {
  const own = (details ?? []).filter((one) => one.personId === personId)
  return own.length > 0 ? own : null
}

/** The details with one part of one person replaced; a blank text removes it. `null` if nothing remains. */
export function withPersonalPart(
  details: readonly PersonalDetail[] | null,
  personId: string,
  part: PersonalPart,
  text: string,
): readonly PersonalDetail[] | null {
  const list = details ?? []
  const [own = { personId }] = list.filter((one) => one.personId === personId)
  const { [part]: _, ...rest } = own
  const changed: PersonalDetail = text.trim() === '' ? rest : { ...rest, [part]: text }
  const isThere = list.some((one) => one.personId === personId)
  const all = isThere ? list.map((one) => (one.personId === personId ? changed : one)) : [...list, changed]
  const known = all.filter((one) => personalParts.some((name) => one[name] !== undefined))
  return known.length > 0 ? known : null
}

/** The parts that a detail has, in order. */
export function partsOfDetail(detail: PersonalDetail): { part: PersonalPart; text: string }[] {
  return personalParts.flatMap((part) => {
    const text = detail[part]
    return text === undefined ? [] : [{ part, text }]
  })
}
