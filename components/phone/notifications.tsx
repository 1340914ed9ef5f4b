import { reminderMinutes } from '@/lib/domain/phone/reminder-minutes'
import type { PhoneWords } from './phone-words'

/** Turns the notifications of this device on and off. The script shows it where the browser can notify. */
export function Notifications({ words: { t } }: { words: PhoneWords }) {
  return (
    <section className="day" aria-labelledby="push" data-push hidden>
      <h2 id="push">{t('push.title')}</h2>
      <p className="quiet">{t('push.text')}</p>
      <form className="note">
        <label htmlFor="push-minutes">{t('push.reminder')}</label>
        <select id="push-minutes" name="minutes" defaultValue="">
          <option value="">{t('push.none')}</option>
          {reminderMinutes.map((minutes) => (
            <option key={minutes} value={minutes}>
              {t('push.before', { minutes })}
            </option>
          ))}
        </select>
        <button type="submit" className="action primary" data-push-on>
          {t('push.turnOn')}
        </button>
        <button type="button" className="action" data-push-off hidden>
          {t('push.turnOff')}
        </button>
        <p role="status" className="quiet" data-push-status></p>
      </form>
    </section>
  )
}
