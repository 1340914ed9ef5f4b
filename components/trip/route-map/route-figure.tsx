import { type MapMark, markRadius, type RouteMap } from '@/lib/domain/itinerary/route-map'

/** A map of the route without a script. Its colours come from the tokens of the page; `label` says what it shows. */
export function RouteFigure({ map, label }: { map: RouteMap; label: string }) {
  const { width, height } = map.size
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <rect width={width} height={height} fill="var(--tint)" />
      <path d={map.land} fill="var(--paper)" stroke="var(--field)" strokeWidth="0.4" fillRule="evenodd" />
      {map.legs.map((leg) => (
        <path key={leg} d={leg} fill="none" stroke="var(--ink)" strokeWidth="1.25" />
      ))}
      {map.marks.map((mark) => (
        <Mark key={mark.stops[0]?.name.text} mark={mark} fontSize={map.fontSize} />
      ))}
    </svg>
  )
}

function Mark({ mark: { stops, point, label }, fontSize }: { mark: MapMark; fontSize: number }) {
  const isOrigin = stops.some(({ number }) => number === null)
  return (
    <>
      {label?.isAside && <path d={leader(point, label)} stroke="var(--ink-2)" strokeWidth="0.6" />}
      <circle
        cx={point.x.toFixed(1)}
        cy={point.y.toFixed(1)}
        r={markRadius}
        fill={isOrigin ? 'var(--paper)' : 'var(--ink)'}
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
      {label && (
        <text
          x={anchorOf(label).toFixed(1)}
          y={(label.box.y + label.box.height * 0.76).toFixed(1)}
          textAnchor={label.align}
          fontSize={fontSize}
          fill="var(--ink)"
          stroke="var(--paper)"
          strokeWidth="2.5"
          strokeLinejoin="round"
          paintOrder="stroke"
          lang={stops.length === 1 ? stops[0]?.name.lang : undefined}
        >
          {label.text}
        </text>
      )}
    </>
  )
}

function anchorOf({ align, box }: NonNullable<MapMark['label']>): number {
  return box.x + { start: 0, middle: box.width / 2, end: box.width }[align]
}

/** The line from a mark to a label that is not right beside it. */
function leader(point: MapMark['point'], label: NonNullable<MapMark['label']>): string {
  return `M${point.x.toFixed(1)} ${point.y.toFixed(1)}L${anchorOf(label).toFixed(1)} ${middleOf(label).toFixed(1)}`
}

function middleOf({ box }: NonNullable<MapMark['label']>): number {
  return box.y + box.height / 2
}
