import type { ReactNode } from 'react'
import type { HostGroup, Sidebar, Titled } from '@/lib/domain/newsroom/article'
import { stopMap } from '@/lib/domain/newsroom/stop-map'
import type { NewsDates } from './news-dates'
import { citiesOf } from './news-places'
import type { NewsWords } from './news-words'
import { StopDrawing, stopsOf } from './stop-map'

type Shown = { aside: Sidebar; words: NewsWords; dates: NewsDates }

/** Beside an article: who, when and where, the map, the hosts and the downloads. Missing parts are left out. */
export function ArticleSide({ files, ...shown }: Shown & { files: string | null }) {
  const { aside, words } = shown
  return (
    <aside className="side" lang={words.locale}>
      <Particulars {...shown} />
      <Stops {...shown} />
      {aside.hosts.length > 0 && (
        <section>
          <h2>{words.t('hosts')}</h2>
          <Hosts of={aside.hosts} />
        </section>
      )}
      {files && <Downloads files={files} words={words} />}
    </aside>
  )
}

function Particulars({ aside, words, dates }: Shown) {
  const { t } = words
  const { guest, leaders, size } = aside
  const days = dates.days(aside.start, aside.end)
  const place = citiesOf(aside, words)
  if (!days && !guest && leaders.length === 0 && size === null && !place) return null
  return (
    <section>
      <h2>{t('visit')}</h2>
      <dl>
        {days && <Fact term={t('dates')}>{<dd className="num">{days}</dd>}</Fact>}
        {guest && (
          <Fact term={t('from')}>
            <dd lang={guest.lang}>{guest.text}</dd>
          </Fact>
        )}
        {leaders.length > 0 && (
          <Fact term={t('leader', { count: leaders.length })}>
            {leaders.map(({ text, lang }, at) => (
              <dd key={at} lang={lang}>
                {text}
              </dd>
            ))}
          </Fact>
        )}
        {size !== null && <Fact term={t('members')}>{<dd className="num">{size}</dd>}</Fact>}
        {place && <Fact term={t('place')}>{<dd>{place}</dd>}</Fact>}
      </dl>
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      {children}
    </>
  )
}

function Stops({ aside: { hosts }, words, dates }: Shown) {
  const stops = stopsOf(hosts, null)
  // Whether there is a map does not depend on its size.
  if (!stopMap(stops, { width: 1, height: 1 }, { name: 0, note: 0, dot: 0 })) return null
  const cities = [...new Set(hosts.filter(({ details }) => details?.point).flatMap(({ city }) => city?.text ?? []))]
  return (
    <section>
      <h2>
        {cities.length === 1 ? cities[0] : words.t('map')}
        <small>{words.t('visitingOrder', { count: stops.length })}</small>
      </h2>
      <StopDrawing hosts={hosts} dates={dates} words={words} />
    </section>
  )
}

function Hosts({ of }: { of: readonly HostGroup[] }) {
  return (
    <ol className="hosts">
      {of.map(({ institution, city, people, details }, at) => {
        const name = details?.name ?? institution
        return (
          <li key={at}>
            <span className="no">{at + 1}</span>
            <div>
              <b lang={name.lang}>{name.text}</b>
              <OtherNames of={details?.otherNames ?? []} />
              {people.map(({ text, lang }, person) => (
                <p key={person} lang={lang}>
                  {text}
                </p>
              ))}
              {people.length === 0 && city && (
                <p className="quiet" lang={city.lang}>
                  {city.text}
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function OtherNames({ of }: { of: readonly Titled[] }) {
  if (of.length === 0) return null
  return (
    <p className="quiet">
      {of.map(({ text, lang }, at) => (
        <span key={lang}>
          {at > 0 && ' · '}
          <span lang={lang}>{text}</span>
        </span>
      ))}
    </p>
  )
}

function Downloads({ files, words: { t } }: { files: string; words: NewsWords }) {
  const links = [
    ['word', t('word')],
    ['text', t('plainText')],
    ['share.png', t('shareImage')],
    ['web', t('webFiles')],
  ] as const
  return (
    <section className="files">
      <h2>{t('takeAlong')}</h2>
      <p className="links">
        {links.map(([file, label]) => (
          <a key={file} href={`${files}/${file}`} rel="nofollow">
            {label}
          </a>
        ))}
      </p>
    </section>
  )
}
