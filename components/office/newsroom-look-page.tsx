import { useLocale, useTranslations } from 'next-intl'
import { saveNewsroomColoursAction, undoLookAction } from '@/app/(office)/newsroom/actions'
import { completeColours } from '@/lib/domain/newsroom/colours'
import type { Texts } from '@/lib/domain/text/text'
import type { LookChange, NewsroomLook } from '@/lib/server/office/newsroom-look'
import { ClientWords } from '../text/client-words'
import { sentenceSpaces } from '../text/sentence-space'
import { ColoursForm } from './colours-form'
import { LogoField } from './logo-field'
import { LookHistory } from './look-history'
import { LookPreview } from './look-preview'
import styles from './office-page.module.css'

/** How the newsroom looks: the institution's logo and its colours, and who changed them. */
export function NewsroomLookPage({
  look: { logo, colours },
  changes,
  timeZone,
  homeName,
}: {
  look: NewsroomLook
  changes: readonly LookChange[]
  /** The office's. */
  timeZone: string
  /** The name of the home institution. */
  homeName: Texts | null
}) {
  const t = useTranslations('newsroomLook')
  const locale = useLocale()
  const shown = completeColours(colours)
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.text}>
        {t('text')} <a href="/news">{t('see')}</a>
      </p>
      <ClientWords areas={['newsroomLook']}>
        <LogoField logo={logo} />
      </ClientWords>
      <section aria-labelledby="colours">
        <h2 id="colours">{t('colours')}</h2>
        <p className={styles.text}>
          {t('coloursText')}
          {sentenceSpaces[locale]}
          {t('hint', shown)}
        </p>
        <LookPreview logo={logo} colours={shown} name={homeName} />
        <ColoursForm
          action={saveNewsroomColoursAction}
          colours={colours}
          labels={{ light: t('light'), dark: t('dark'), submit: t('submit') }}
        />
      </section>
      <section aria-labelledby="look-history">
        <h2 id="look-history">{t('history.title')}</h2>
        <LookHistory changes={changes} timeZone={timeZone} undo={undoLookAction} />
      </section>
    </div>
  )
}
