import { useTranslations } from 'next-intl'
import { useTrip } from '../use-trip'

/** The name of a user who is responsible for something on this trip; `null` if there is none. */
export function useColleagueName(userId: string | null): string | null {
  const { colleagues } = useTrip()
  const t = useTranslations('trip')
  if (userId === null) return null
  return colleagues.find(({ id }) => id === userId)?.name ?? t('formerColleague')
}
