import type { LanguageRun } from '@/lib/report/language-runs'

/** Words of the report, each foreign one marked with its language. */
export function WordsOf({ runs }: { runs: readonly LanguageRun[] }) {
  return runs.map(({ text, lang }, at) =>
    lang ? (
      <span key={at} lang={lang}>
        {text}
      </span>
    ) : (
      text
    ),
  )
}
