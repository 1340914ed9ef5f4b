import { nowAndNext, type Span, stretchOf } from '@/lib/domain/itinerary/now-next'
import { all, facts, one, say, sayCount, setText } from './words'

// Keeps the items of now and next, and what follows, up to date while the page is open.

/** Days that "today" lists below the current items. */
const shownDays = 2

export function startClock(): void {
  showNow()
  setInterval(() => showNow(), 5_000)
  document.addEventListener('visibilitychange', () => showNow())
}

export function showNow(at = Date.now()): void {
  const { now, next } = nowAndNext(facts.spans, at)
  const leading = [...now, ...(next ? [next] : [])]
  for (const lead of all('.lead')) {
    const id = lead.dataset.item ?? ''
    const index = leading.indexOf(id)
    lead.hidden = index < 0
    lead.classList.toggle('second', index > 0)
    if (index < 0) continue
    const text = now.includes(id)
      ? currentText(lead)
      : [say('next'), startsInText(id, at)].filter(Boolean).join(say('comma'))
    setText('[data-when]', text, lead)
  }
  showFollowing(leading, at)
  const over = one('[data-over]')
  if (over) over.hidden = leading.length > 0 || facts.spans.length === 0
}

function currentText(lead: HTMLElement): string {
  const [, end] = all<HTMLTimeElement>('.kicker .num time', lead)
  if (!end) return say('now')
  const time = (end.textContent ?? '').replace(/[+−].*$/, '')
  return `${say('now')}${say('comma')}${say('until', { time })}`
}

function startsInText(id: string, at: number): string {
  const span = facts.spans.find((one) => one.id === id)
  const { days, hours, minutes } = stretchOf((span?.from ?? at) - at)
  if (days > 0) return sayCount('inDays', days)
  if (span?.isUntimed) return ''
  if (hours === 0) return say('inMinutes', { minutes })
  return minutes === 0 ? say('inFullHours', { hours }) : say('inHours', { hours, minutes })
}

// An untimed item is listed until its part of the day is over.
function hasBegun({ from, to, isUntimed }: Span, at: number): boolean {
  return (isUntimed ? (to ?? from) : from) <= at
}

// The items that follow, of today and the next day that has any.
function showFollowing(leading: readonly string[], at: number): void {
  const spans = new Map(facts.spans.map((span) => [span.id, span]))
  let shown = 0
  for (const day of all('#today .day')) {
    let isAny = false
    for (const line of all('[data-line]', day)) {
      const span = spans.get(line.dataset.line ?? '')
      line.hidden = shown >= shownDays || !span || leading.includes(span.id) || hasBegun(span, at)
      isAny ||= !line.hidden
    }
    day.hidden = !isAny
    if (isAny) shown++
  }
}
