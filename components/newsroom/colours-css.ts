import { type Colours, inkOn } from '@/lib/domain/newsroom/colours'

/** The institution's colours, in place of the accent of the newsroom's stylesheet. */
export function coloursToCss({ light, dark }: Colours): string {
  return (
    `:root{--inst:light-dark(${light},${dark});` +
    `--inst-mark:${light};--on-inst:light-dark(${inkOn(light)},${inkOn(dark)})}\n`
  )
}
