import { changeWord, type ItemChange } from '@/lib/domain/releases/release-diff'
import { whenOf } from '@/lib/domain/releases/release-words'
import type { EntityChange } from '@/lib/domain/releases/entity-diff'
import { entityChangeWords } from '@/lib/domain/releases/entity-words'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { entityWordsIn } from '@/lib/messages/entity-words'
import { ChangedFields, formattersOf } from './changed-fields'
import { fileAddress } from './documents'
import { TextsWithLang } from './words-with-lang'
import type { PhonePage } from './phone-page'

/** The latest release, compared with the one that the member knows. */
export type UnseenRelease = {
  number: number
  seen: number | null
  /** The version that they have acknowledged or were shown last, or `null`. */
  known: number | null
  changes: readonly ItemChange[]
  others: readonly EntityChange[]
  versions: { before: WholeTrip; after: WholeTrip } | null
}

/** What changed for the member since the version that they know, and the button to acknowledge it. */
export function UnseenChanges({
  release,
  note,
  newFiles,
  page,
}: {
  release: UnseenRelease
  /** What the planners wrote about this version. */
  note: string | null
  /** Files that were added since. */
  newFiles: PhonePage['files']
  page: PhonePage
}) {
  const { number, known, changes, others, versions } = release
  const {
    words: { t, locale },
    whole: { id },
  } = page
  const count = changes.length + others.length + newFiles.length
  return (
    <section className="changed" id="changes" aria-labelledby="changed" data-changes>
      <h2 id="changed">
        {known === null ? t('first', { number }) : count === 0 ? t('changedNothing') : t('changed', { count })}
        <small>{t('versionShort', { number })}</small>
      </h2>
      {note && <p className="said">{note}</p>}
      {count > 0 && (
        <ul>
          {changes.map((change) => (
            <ChangedItem key={change.id} change={change} page={page} />
          ))}
          {(versions ? others : []).map((change) => {
            const { before, after } = versions ?? { before: page.whole, after: page.whole }
            const { title, lines } = entityChangeWords(change, before, after, entityWordsIn(locale))
            return (
              <li key={`${change.entity} ${change.id}`}>
                <b>
                  {t(`kind.${change.kind}`)}
                  {t('colon')}
                  {title}
                </b>
                {lines.map(({ name, words }, i) => (
                  <span key={i}>
                    {name}
                    {t('colon')}
                    {words}
                  </span>
                ))}
              </li>
            )
          })}
          {newFiles.map((file) => (
            <li key={file.id}>
              <b>
                <a href={fileAddress(file, page)}>
                  {t('newFile')}
                  {t('colon')}
                  {file.name}
                </a>
              </b>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={`/pocket/${encodeURIComponent(id)}/seen`} data-seen>
        <input type="hidden" name="number" value={number} />
        <button type="submit" className="action primary">
          {t('seen')}
        </button>
        <p role="status" className="quiet" data-seen-status></p>
      </form>
    </section>
  )
}

function ChangedItem({ change, page }: { change: ItemChange; page: PhonePage }) {
  const {
    words: { locale, t },
  } = page
  const item = change.after ?? change.before
  if (!item) return null
  const title = (
    <>
      {t(`kind.${changeWord(change)}`)}
      {t('colon')}
      <TextsWithLang of={item.title} locale={locale} />
    </>
  )
  return (
    <li>
      <b>{change.after ? <a href={`#item-${change.id}`}>{title}</a> : title}</b>
      <span className="num">{whenOf(item, formattersOf(page, page.whole))}</span>
      <ChangedFields change={change} page={page} />
    </li>
  )
}
