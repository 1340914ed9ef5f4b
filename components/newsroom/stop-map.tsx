import type { HostGroup } from '@/lib/domain/newsroom/article'
import { type Stop, type StopMap, stopMap } from '@/lib/domain/newsroom/stop-map'
import type { NewsDates } from './news-dates'
import type { NewsWords } from './news-words'

/** The frame of the map on a page and its letters, in its own units. */
const frame = { width: 226, height: 126 }
const letters = { name: 9.4, note: 7.6, dot: 4.6 }

/** The institutions that have a position, numbered in visiting order as in the list of hosts. */
export function stopsOf(hosts: readonly HostGroup[], dates: NewsDates | null): Stop[] {
  return hosts.flatMap(({ institution, details }, at) =>
    details?.point
      ? [
          {
            ...details.point,
            number: at + 1,
            name: institution.text,
            note: dates && details.day?.length === 10 ? dates.short(details.day) : null,
          },
        ]
      : [],
  )
}

/** The stops as a line drawing; nothing without two positions. */
export function StopDrawing({
  hosts,
  dates,
  words,
}: {
  hosts: readonly HostGroup[]
  dates: NewsDates
  words: NewsWords
}) {
  const map = stopMap(stopsOf(hosts, dates), frame, letters)
  return map && <Drawing map={map} words={words} />
}

function Drawing({ map: { width, height, stops, way, scale }, words: { t } }: { map: StopMap; words: NewsWords }) {
  const end = width - 5
  const start = end - scale.length
  const alt = t('mapAlt', { stops: stops.map(({ number, name }) => `${number} ${name}`).join(', ') })
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      <path className="way" d={pathOf(way)} />
      {stops.map(({ number, x, y, name, note, label }) => (
        <g key={number}>
          <circle cx={x} cy={y} r={letters.dot} />
          <text className="no" x={x} y={y + 2.1} textAnchor="middle">
            {number}
          </text>
          <text className="name" x={label.x} y={label.y} textAnchor={label.anchor}>
            {name}
            {note && (
              <tspan className="day" x={label.x} dy={letters.note * 1.1}>
                {note}
              </tspan>
            )}
          </text>
        </g>
      ))}
      <path className="scale" d={`M${start} ${height - 7}v3h${scale.length}v-3`} />
      <text className="day" x={(start + end) / 2} y={height - 8.5} textAnchor="middle">
        {t('kilometres', { count: scale.kilometres })}
      </text>
    </svg>
  )
}

function pathOf({ start, curves }: StopMap['way']): string {
  const parts = curves.map(({ bend, end }) => `Q${bend.x} ${bend.y} ${end.x} ${end.y}`)
  return `M${start.x} ${start.y}${parts.join('')}`
}
