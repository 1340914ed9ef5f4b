import { config } from '@/lib/server/platform/config'

/** Simulates an installation with this mail server, or with none. */
export function setMailServer(smtpUrl: string | null): void {
  Object.assign(config(), { smtpUrl })
}
