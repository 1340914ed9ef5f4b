import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Writes lib/domain/text/zone-cities.json from the Unicode CLDR. The packages are fetched for this alone: they weigh
// 100 MB, of which we need 12 kB. Run `npm run city-names` after raising the version or adding a screen language.

const version = '48.2.0'
const target = 'lib/domain/text/zone-cities.json'
const languages = ['en', 'zh-Hant', 'ko', 'ja']

const folder = mkdtempSync(join(tmpdir(), 'cldr-'))
try {
  const [dates, bcp47] = [unpack('cldr-dates-full'), unpack('cldr-bcp47')]
  const ianaNames = ianaNamesIn(json(bcp47, 'bcp47/timezone.json'))
  const names = languages.map((language) => [language, citiesIn(language, dates, ianaNames)])
  writeFileSync(target, `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Fetches a package with npm and returns the folder of its files. */
function unpack(name) {
  const file = execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: folder })
    .toString()
    .trim()
  const to = mkdtempSync(join(folder, 'package-'))
  execFileSync('tar', ['-xzf', join(folder, file), '-C', to])
  return join(to, 'package')
}

function json(...path) {
  return JSON.parse(readFileSync(join(...path), 'utf8'))
}

/** CLDR keeps a zone under its first name (Asia/Calcutta); IANA may prefer a later one (Asia/Kolkata). */
function ianaNamesIn({ keyword }) {
  const zones = Object.values(keyword.u.tz).filter((zone) => typeof zone === 'object' && zone._iana)
  return Object.fromEntries(zones.map(({ _alias, _iana }) => [_alias.split(' ')[0], _iana]))
}

/** Zone to exemplar city, without those that are spelled as in the zone's own name. */
function citiesIn(language, dates, ianaNames) {
  const { zone } = json(dates, 'main', language, 'timeZoneNames.json').main[language].dates.timeZoneNames
  const cities = [...exemplarCities(zone)].flatMap(([name, city]) => [
    [name, city],
    ...(ianaNames[name] ? [[ianaNames[name], city]] : []),
  ])
  const differing = cities.filter(([name, city]) => city !== name.split('/').at(-1).replaceAll('_', ' '))
  return Object.fromEntries(differing.filter(([name]) => !name.startsWith('Etc/')).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function* exemplarCities(zones, path = []) {
  for (const [part, held] of Object.entries(zones)) {
    if (held.exemplarCity !== undefined) yield [[...path, part].join('/'), held.exemplarCity]
    else if (typeof held === 'object') yield* exemplarCities(held, [...path, part])
  }
}
