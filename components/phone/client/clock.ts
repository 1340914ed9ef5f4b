import { nowAndNext, stretchOf } from '@/lib/domain/itinerary/now-next'
import { all, facts, one, say, sayCount } from './words'

// What is now and what is next, kept right while the page is open.

/** Days of the programme that "today" goes on to show. */
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
    const id = lead.dataset.item!
    const place = leading.indexOf(id)
    lead.hidden = place < 0
    lead.classList.toggle('second', place > 0)
    if (place < 0) continue
    const when = one('[data-when]', lead)!
    const text = now.includes(id) ? whileOn(lead) : `${say('next')}${say('comma')}${inWords(id, at)}`
    if (when.textContent !== text) when.textContent = text
  }
  showRest(leading, at)
  const over = one('[data-over]')
  if (over) over.hidden = leading.length > 0 || facts.spans.length === 0
}

function whileOn(lead: HTMLElement): string {
  const end = all<HTMLTimeElement>('.kicker .num time', lead)[1]
  return end
    ? `${say('now')}${say('comma')}${say('until', { time: end.textContent!.replace(/[+−].*$/, '') })}`
    : say('now')
}

function inWords(id: string, at: number): string {
  const { days, hours, minutes } = stretchOf(facts.spans.find((span) => span.id === id)!.from - at)
  if (days > 0) return sayCount('inDays', days)
  if (hours === 0) return say('inMinutes', { minutes })
  return minutes === 0 ? say('inFullHours', { hours }) : say('inHours', { hours, minutes })
}

// Below: what is still to come, today and on the next day that has anything.
function showRest(leading: readonly string[], at: number): void {
  const spans = new Map(facts.spans.map((span) => [span.id, span]))
  let shown = 0
  for (const day of all('#today .day')) {
    let isAny = false
    for (const line of all('[data-line]', day)) {
      const span = spans.get(line.dataset.line!)
      line.hidden = shown >= shownDays || !span || leading.includes(span.id) || span.from <= at
      isAny ||= !line.hidden
    }
    day.hidden = !isAny
    if (isAny) shown++
  }
}
