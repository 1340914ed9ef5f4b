import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { OpenEntry } from '@/lib/server/report/open-entries'
import flag from '../ui/flag.module.css'
import { factLocationHref } from './fact-location-href'
import styles from './open-entries.module.css'

const mostNamed = 12

/**
 * What to look at before approval or publication, each with a link to the place where it is corrected. Hosts share a
 * line, with their names, and so do photos and texts without translation.
 */
export function OpenEntries({
  tripId,
  language,
  entries,
  most = mostNamed,
  isDone = false,
}: {
  tripId: string
  language: string
  entries: readonly OpenEntry[]
  /** How many names a line lists; the rest is counted. */
  most?: number
  /** The entries were put aside: the list says by whom. */
  isDone?: boolean
}) {
  return (
    <ul className={styles.list}>
      {groupsOf(entries).map(([first, ...others], at) => (
        <li key={at} className={isDone ? `${flag.flag} ${flag.done}` : flag.flag}>
          <EntryLink tripId={tripId} language={language} entry={first} />
          <EntryNames entries={[first, ...others]} most={most} />
          <DismissedBy of={first} />
        </li>
      ))}
    </ul>
  )
}

/** The kind of an entry, with a link to the place where it is corrected. */
export function EntryLink({ tripId, language, entry }: { tripId: string; language: string; entry: OpenEntry }) {
  const t = useTranslations('report.open')
  return (
    <Link href={entryHref(entry, tripId, language)} prefetch={false}>
      {t(`why.${entry.why}`, { language })}
    </Link>
  )
}

type Group = readonly [OpenEntry, ...OpenEntry[]]

/** Entries that are corrected on one page form a group; every other entry is a group by itself. */
export function groupsOf(entries: readonly OpenEntry[]): Group[] {
  const groups: Group[] = []
  for (const entry of entries) {
    const at = groups.findIndex(([first]) => first.why === entry.why && isShared(entry))
    const group = groups[at]
    if (group) groups[at] = [...group, entry]
    else groups.push([entry])
  }
  return groups
}

function isShared({ why }: OpenEntry): boolean {
  return why === 'missing' || why === 'name' || why === 'alt'
}

/** The words of the entries of a group: the names of hosts, the texts, or the words and the record they belong to. */
export function EntryNames({ entries: [entry, ...others], most }: { entries: Group; most: number }) {
  const t = useTranslations('report.open')
  const all = [entry, ...others]
  if (entry.why === 'alt')
    return (
      <span className={styles.what}>
        {all.map(({ of }) => t('photo', { number: of?.text ?? '' })).join(t('listComma'))}
      </span>
    )
  if (isShared(entry))
    return (
      <span className={styles.what}>
        {entry.why === 'missing' && `${t('texts', { count: all.length })} `}
        {all.slice(0, most).map(({ words, of }, at) => (
          <span key={at}>
            {at > 0 && t(entry.why === 'missing' ? 'semicolon' : 'listComma')}
            <span lang={words?.lang}>{words?.text}</span>
            {entry.why === 'name' && of && (
              <>
                {' '}
                (<span lang={of.lang}>{of.text}</span>)
              </>
            )}
          </span>
        ))}
        {all.length > most && ` ${t('more', { count: all.length - most })}`}
      </span>
    )
  const { words } = entry
  return (
    <span className={styles.what}>
      <EntryLabel of={entry} />
      {words && <q lang={words.lang}>{words.text}</q>}
    </span>
  )
}

/** The record and the field of an entry: "Hanyang University, history of cooperation". */
export function EntryLabel({ of: { of, kind } }: { of: OpenEntry }) {
  const t = useTranslations('report.open')
  const facts = useTranslations('report.fact')
  return (
    <>
      {of && <span lang={of.lang}>{of.text}</span>}
      {of && kind && t('comma')}
      {kind && facts(kind, { count: 1 })}
    </>
  )
}

export function entryHref({ location }: OpenEntry, tripId: string, language: string): string {
  const at = `/trips/${encodeURIComponent(tripId)}/report`
  switch (location.in) {
    case 'block':
      return `${at}?lang=${language}#block-${location.id}`
    case 'translations':
    case 'names':
    case 'photos':
      return `${at}/${location.in}`
    default:
      return factLocationHref(tripId, location)
  }
}

/** A key that identifies an entry of a report. */
export function entryKey({ why, fact, words }: OpenEntry): string {
  return JSON.stringify([why, fact, words?.text])
}

/** Who put an entry aside, and when. */
export function DismissedBy({ of }: { of: OpenEntry }) {
  const kept = useTranslations('report.marks')
  const t = useTranslations('report.open')
  if (!of.dismissed) return null
  const { by, at } = of.dismissed
  if (isAboutWords(of))
    return <small className={styles.by}>{by ? kept('keptBy', { name: by, at }) : kept('kept', { at })}</small>
  return <small className={styles.by}>{by ? t('dismissedBy', { name: by, at }) : t('dismissedAt', { at })}</small>
}

/** False if something is missing, so that there are no words to keep. */
export function isAboutWords(entry: OpenEntry): boolean {
  return !isShared(entry)
}
