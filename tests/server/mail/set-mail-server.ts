import { config } from '@/lib/server/platform/config'

/** Acts as if the installation had this mail server, or none. */
export function setMailServer(smtpUrl: string | null): void {
  Object.assign(config(), { smtpUrl })
}
