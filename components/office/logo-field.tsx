'use client'

import { useTranslations } from 'next-intl'
import { largestLogo, type Logo, logoRefusals } from '@/lib/domain/newsroom/logo'
import { logoAddress } from '../newsroom/logo-address'
import { ImageField } from '../ui/image-field'
import styles from './newsroom-look.module.css'

/** The logo of the newsroom. */
export function LogoField({ logo }: { logo: Logo | null }) {
  const t = useTranslations('newsroomLook.logo')
  return (
    <ImageField
      address="/api/newsroom/logo"
      image={logo}
      read={({ logo }) => (logo ?? null) as Logo | null}
      show={(stored) => (
        <img
          className={styles.logo}
          src={logoAddress(stored)}
          width={stored.width}
          height={stored.height}
          alt={t('title')}
        />
      )}
      largest={largestLogo}
      refusals={logoRefusals}
      words={(word) => t(word)}
    />
  )
}
