import type { ReportInput } from './report-input'

/**
 * References of the institutions that may go by their acronym. Two houses with one acronym would be taken for each other:
 * neither may use it, be it entered as one or typed behind a name, "Nanyang Technological University (NTU)".
 */
export function usableAcronyms({ institutions }: ReportInput): string[] {
  return institutions.flatMap((one) => {
    const { acronym, name, ref } = one
    if (!acronym || acronym === name.text) return []
    const others = institutions.filter((other) => other !== one)
    return others.some(
      (other) => other.acronym === acronym || /[(（]([^()（）]*)[)）]/u.exec(other.name.text)?.[1] === acronym,
    )
      ? []
      : [ref]
  })
}
