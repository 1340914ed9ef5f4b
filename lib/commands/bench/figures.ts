/** A figure with its aim: `at least` or `at most` that much. */
export type Aim = { name: string; says: string; unit: string; aim: readonly ['at least' | 'at most', number] | null }

/** All figures, in the order of the table. Ratios compare with an empty page or action of the same build by default. */
export const aims = [
  { name: 'trips_rps_ratio', says: 'requests a second: list of trips, staff', unit: '×', aim: ['at least', 0.5] },
  { name: 'article_rps_ratio', says: 'requests a second: published article', unit: '×', aim: ['at least', 0.8] },
  { name: 'phone_rps_ratio', says: 'requests a second: page of a member’s phone', unit: '×', aim: ['at least', 2] },
  {
    name: 'feed_rps_ratio',
    says: 'requests a second: calendar of a member, to a bare Node server',
    unit: '×',
    aim: ['at least', 0.5],
  },
  { name: 'phone_p95_ratio', says: '95th percentile: page of a member’s phone', unit: '×', aim: null },
  { name: 'trips_p95_ratio', says: '95th percentile: list of trips, staff', unit: '×', aim: null },
  {
    name: 'itinerary_editor_rps_ratio',
    says: 'requests a second: itinerary, as staff edit it',
    unit: '×',
    aim: ['at least', 0.35],
  },
  { name: 'itinerary_editor_p95_ratio', says: '95th percentile: itinerary, as staff edit it', unit: '×', aim: null },
  {
    name: 'big_office_p95_ratio',
    says: '95th percentile: the worst page, big office to small',
    unit: '×',
    aim: ['at most', 1.2],
  },
  { name: 'big_phone_p95_ratio', says: '  of these: page of a member’s phone', unit: '×', aim: null },
  { name: 'big_itinerary_editor_p95_ratio', says: '  of these: itinerary, as staff edit it', unit: '×', aim: null },
  { name: 'big_trips_p95_ratio', says: '  of these: list of trips, staff', unit: '×', aim: null },
  { name: 'big_search_p95_ratio', says: '  of these: the same few trips found by a word', unit: '×', aim: null },
  { name: 'big_article_p95_ratio', says: '  of these: published article', unit: '×', aim: null },
  { name: 'edit_p95_ratio', says: '95th percentile: one edit of the itinerary', unit: '×', aim: ['at most', 3] },
  {
    name: 'live_update_p95_ms',
    says: 'an edit until the last of 48 open screens knows',
    unit: 'ms',
    aim: ['at most', 1000],
  },
  { name: 'article_js_kb', says: 'script of an article, all of it', unit: 'kB', aim: ['at most', 0] },
  {
    name: 'member_js_kb',
    says: 'script of the member’s page, all of it, with its worker',
    unit: 'kB',
    aim: ['at most', 25],
  },
  {
    name: 'editor_js_kb',
    says: 'script of the staff’s itinerary over the empty page',
    unit: 'kB',
    aim: ['at most', 120],
  },
  {
    name: 'drag_longest_task_ms',
    says: 'longest task of a drag and of keys, itinerary of 150 items',
    unit: 'ms',
    aim: ['at most', 50],
  },
  {
    name: 'paste_longest_task_ms',
    says: 'longest task while 500 pasted rows are read and shown, and one is corrected',
    unit: 'ms',
    aim: ['at most', 50],
  },
  {
    name: 'offline_cold_start_ms',
    says: 'the member’s page to readable, server stopped, processor four times slower',
    unit: 'ms',
    aim: ['at most', 1200],
  },
  { name: 'phone_first_open_kb', says: 'all of the member’s page but typefaces', unit: 'kB', aim: ['at most', 60] },
  {
    name: 'itinerary_300_ratio',
    says: 'bytes of an itinerary of 300 items, to one of 150',
    unit: '×',
    aim: ['at most', 1.5],
  },
  { name: 'itinerary_2000_kb', says: 'bytes of an itinerary of 2,000 items', unit: 'kB', aim: ['at most', 600] },
  {
    name: 'itinerary_2000_s',
    says: 'an itinerary of 2,000 items, until it has loaded',
    unit: 's',
    aim: ['at most', 1.5],
  },
  {
    name: 'planning_actions',
    says: 'actions from an empty office to a released trip of six days',
    unit: '',
    aim: ['at most', 60],
  },
  { name: 'installed_mb', says: 'packages and build', unit: 'MB', aim: ['at most', 700] },
  { name: 'first_start_s', says: 'first start of a build, with the sample office', unit: 's', aim: null },
  { name: 'css_kb', says: 'styles of the itinerary', unit: 'kB', aim: null },
  { name: 'rss_mb', says: 'memory of the server after the load, big office', unit: 'MB', aim: ['at most', 300] },
  { name: 'report_ms_20_stops', says: 'the report of a trip of 20 stops, median', unit: 'ms', aim: ['at most', 10] },
  { name: 'read_500_rows_ms', says: 'a pasted programme of 500 rows, median', unit: 'ms', aim: ['at most', 300] },
  {
    name: 'programme_read_share',
    says: 'read correctly: times, days and programmes of the tests',
    unit: '%',
    aim: ['at least', 95],
  },
  { name: 'roster_read_share', says: 'read correctly: rosters of the tests', unit: '%', aim: ['at least', 95] },
  { name: 'read_wrong_silently', says: 'their rows that are wrong without a warning', unit: '', aim: ['at most', 0] },
  {
    name: 'handbook_pdf_s',
    says: 'the PDF of a five-day trip’s handbook, its process started afresh',
    unit: 's',
    aim: ['at most', 2],
  },
  { name: 'handbook_pdf_mb_rss', says: 'the most memory of that process', unit: 'MB', aim: ['at most', 300] },
] as const satisfies readonly Aim[]

export type Figures = Record<(typeof aims)[number]['name'], number>

/** Whether a figure meets its aim, `null` if it has none. Compares rounded values, as shown: 1.204 is 1.2. */
export function isMet({ aim }: Aim, value: number): boolean | null {
  if (!aim) return null
  const [direction, bound] = aim
  return direction === 'at least' ? rounded(value) >= bound : rounded(value) <= bound
}

/** Two digits after the point below ten, one above: more than that is noise. */
export function rounded(value: number): number {
  const scale = Math.abs(value) < 10 ? 100 : 10
  return Math.round(value * scale) / scale
}

/** The figures as a table of plain text. */
export function tableOf(figures: Figures): string {
  const rows = aims.map((aim: Aim) => {
    const value = figures[aim.name as keyof Figures]
    const met = isMet(aim, value)
    return [
      aim.name,
      `${rounded(value)} ${aim.unit}`,
      aim.aim ? `${aim.aim[0]} ${aim.aim[1]}` : '',
      met === null ? '' : met ? 'met' : 'NOT met',
      aim.says,
    ]
  })
  const head = ['figure', 'value', 'aim', '', 'what']
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, i) => (i === 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
