import { type FrozenBlock, type Sidebar, wordsOfArticle } from '@/lib/domain/newsroom/article'
import { defaultColours, inkOn } from '@/lib/domain/newsroom/colours'
import { type ShareImage, shareImageSize } from '@/lib/domain/newsroom/share-image'
import { stopMap } from '@/lib/domain/newsroom/stop-map'
import { plainWords } from '@/lib/domain/report/rich-text'
import { mastheadIn, type Publisher } from './masthead'
import { newsDates } from './news-dates'
import { citiesOf } from './news-places'
import { newsWords } from './news-words'
import { stopsOf } from './stop-map'

type Article = { language: string; body: readonly FrozenBlock[]; aside: Sidebar }

const frame = { width: 336, height: 300 }
const letters = { name: 23, note: 0, dot: 10 }

/** What the image of an article shows, in the article's language. */
export function shareImageOf({ language, body, aside }: Article, publisher: Publisher): ShareImage {
  const words = newsWords(language)
  const masthead = mastheadIn(language, publisher)
  const days = newsDates(words.locale, masthead.dates).days(aside.start, aside.end)
  const map = stopMap(stopsOf(aside.hosts, null), frame, letters)
  const names = new Map(aside.hosts.map(({ institution }, at) => [at + 1, institution]))
  const { light } = masthead.colours ?? defaultColours
  return {
    ...shareImageSize,
    language,
    name: masthead.name,
    otherName: masthead.otherName,
    headline: { text: plainWords([wordsOfArticle(body).headline]), lang: language },
    line: { text: [citiesOf(aside, words), days].filter(Boolean).join(words.comma), lang: words.locale },
    colour: light,
    ink: inkOn(light),
    map: map && {
      width: map.width,
      height: map.height,
      ...map.way,
      stops: map.stops.map(({ number, x, y, name, label }) => ({
        number,
        x,
        y,
        name: names.get(number) ?? { text: name, lang: language },
        label,
      })),
    },
  }
}
