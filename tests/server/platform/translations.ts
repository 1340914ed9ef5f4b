// Replaces `next-intl/server` in the tests of `db` and `lib/server` (vitest.config.ts), which only works in React
// server components. A message is the path of its key, such as `account.wrong`.

export async function getTranslations(area: string) {
  return Object.assign((key: string) => `${area}.${key}`, { has: () => true })
}

export function getRequestConfig<T>(createConfig: T): T {
  return createConfig
}
