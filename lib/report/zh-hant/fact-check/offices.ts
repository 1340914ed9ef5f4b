import { shortTitle } from '../title'
import type { KnownNames, KnownPerson } from '../../fact-check/known-names'
import type { WrittenTitle } from '../../fact-check/written'

const longest = 6

/** The short titles in a title as entered: 處長 of 圖書資訊處處長; both of 教授兼系主任. */
export function officesOf(title: string): string[] {
  return title.split(/兼|暨|、|，|,|；|及|與|和|\/|（|\(|）|\)|\s/u).flatMap((part) => shortTitle(part) ?? [])
}

/** All titles next to recorded people: 副校長王政彥, 王政彥副校長, 王副校長. Titles in texts of the record are correct. */
export function titlesIn(plain: string, names: KnownNames): WrittenTitle[] {
  const found: WrittenTitle[] = []
  for (const { start, end, people, short } of placesOf(plain, names)) {
    const ownTitles = people.flatMap((one) => one.titles.flatMap(officesOf))
    // A title entered in another language may be translated.
    const foreign = ownTitles.length === 0 && people.some((one) => one.titles.some((title) => title !== ''))
    const before = short ? null : titleBefore(plain, start)
    const after = titleAfter(plain, end)
    for (const place of [before, after]) {
      if (!place) continue
      const written = plain.slice(place.start, place.end)
      const near = plain.slice(Math.min(start, place.start), Math.max(end, place.end))
      const right = foreign || ownTitles.some((one) => mayBeCalled(written, one)) || names.all.includes(near)
      found.push({ ...place, people, right, key: written, recorded: true })
    }
  }
  return found
}

// 博士 and 老師 fit any teacher; 代理 and 名譽 may be omitted, 副 may not.
function mayBeCalled(written: string, ownTitles: string): boolean {
  const bare = (title: string) => title.replace(/^(?:名譽|榮譽|代理|執行)/u, '')
  return (
    bare(written) === bare(ownTitles) ||
    (/^(?:老師|教授)$/u.test(written) && /^(?:教授|講師|老師|博士)$/u.test(ownTitles)) ||
    (written === '主任' && /主任$/u.test(ownTitles)) ||
    (written === '代表' && ownTitles !== '代表')
  )
}

type Named = { start: number; end: number; people: KnownPerson[]; short: boolean }

// Full names, and family names directly before a title.
function placesOf(plain: string, names: KnownNames): Named[] {
  const places: Named[] = []
  for (const form of new Set(
    names.people.flatMap((one) => [...one.han, ...(/\p{Script=Latin}/u.test(one.shown) ? [one.shown] : [])]),
  )) {
    const people = names.people.filter((one) => one.han.includes(form) || one.shown === form)
    for (let at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + form.length))
      places.push({ start: at, end: at + form.length, people, short: false })
  }
  for (const family of new Set(
    names.people.flatMap((one) => one.family.filter((name) => /^\p{Script=Han}{1,2}$/u.test(name))),
  )) {
    const people = names.people.filter((one) => one.family.includes(family))
    for (let at = plain.indexOf(family); at >= 0; at = plain.indexOf(family, at + 1)) {
      const end = at + family.length
      if (
        !places.some((one) => one.start < end && at < one.end) &&
        titleAfter(plain, end) &&
        !/\p{Script=Han}/u.test(plain[at - 1] ?? '')
      )
        places.push({ start: at, end, people, short: true })
    }
  }
  return places
}

/** The short title that ends at a place, except for a space or 的. */
export function titleBefore(plain: string, start: number): { start: number; end: number } | null {
  const end = /\s$/.test(plain.slice(0, start).slice(-1)) ? start - 1 : start
  const title = shortTitle(plain.slice(Math.max(0, end - 8), end))
  return title === null ? null : { start: end - title.length, end }
}

/** The longest short title that begins at a place. */
export function titleAfter(plain: string, start: number): { start: number; end: number } | null {
  for (let length = longest; length >= 2; length--) {
    const piece = plain.slice(start, start + length)
    if (piece.length === length && shortTitle(piece) === piece)
      return /^(?:代表)$/u.test(piece) ? null : { start, end: start + length }
  }
  return null
}
