import type { LanguageRun } from '@/lib/report/language-runs'

/** Text of the report, with the language of foreign words. */
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
