import { useLocale, useTranslations } from 'next-intl'
import { type Colours, contrast, leastContrast, paper, type Theme } from '@/lib/domain/newsroom/colours'
import type { Logo } from '@/lib/domain/newsroom/logo'
import { type Texts, wordsIn } from '@/lib/domain/text/text'
import { logoAddress } from '../newsroom/logo-address'
import styles from './newsroom-look.module.css'

const ink: Colours = { light: '#1b1d22', dark: '#ecebe6' }
const mark = 36

/** The head of the newsroom and a line in its colour, on light and on dark pages, with the contrast of each. */
export function LookPreview({ logo, colours, name }: { logo: Logo | null; colours: Colours; name: Texts | null }) {
  const t = useTranslations('newsroomLook.preview')
  const words = wordsIn(name, useLocale())
  return (
    <div className={styles.previews}>
      {(['light', 'dark'] as const).map((theme) => {
        const ratio = Math.floor(contrast(colours[theme], paper[theme]) * 10) / 10
        return (
          <figure key={theme}>
            <Picture logo={logo} colour={colours[theme]} theme={theme} name={words?.text ?? ''} kicker={t('kicker')} />
            <figcaption>{t(theme, { colour: colours[theme], ratio, least: leastContrast })}</figcaption>
          </figure>
        )
      })}
    </div>
  )
}

function Picture({
  logo,
  colour,
  theme,
  name,
  kicker,
}: {
  logo: Logo | null
  colour: string
  theme: Theme
  name: string
  kicker: string
}) {
  const width = logo ? Math.min(110, (logo.width / logo.height) * mark) : mark
  return (
    <svg viewBox="0 0 400 132" role="img" aria-label={`${name} ${kicker}`.trim()}>
      <rect width="400" height="132" fill={paper[theme]} />
      {logo ? (
        <image href={logoAddress(logo)} x="20" y="18" width={width} height={mark} />
      ) : (
        <rect x="20" y="18" width={mark} height={mark} fill={colour} />
      )}
      <text x={width + 32} y="42" className={styles.name} fill={ink[theme]}>
        {name}
      </text>
      <rect x="20" y="74" width="360" height="3" fill={colour} />
      <text x="20" y="106" className={styles.kicker} fill={colour}>
        {kicker}
      </text>
    </svg>
  )
}
