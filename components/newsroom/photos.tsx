import type { FrozenPhoto } from '@/lib/domain/newsroom/article'
import { fitted, smallSize } from '@/lib/domain/photos/photo'
import type { NewsWords } from './news-words'
import { type PhotoAddress, publicPhotoAt } from './photo-address'

type Shown = { photos: readonly FrozenPhoto[]; at: PhotoAddress; words: NewsWords }

/** The picture below the headline, above the text. */
export function LeadPhoto({ photos, at, words }: Shown) {
  const [first] = photos
  return first ? <Figure photo={first} at={at} words={words} place="lead" /> : null
}

/** The photos after the article, side by side if there is room. */
export function MorePhotos({ photos, at, words }: Shown) {
  if (photos.length < 2) return null
  return (
    <div className="photos">
      {photos.slice(1).map((photo) => (
        <Figure key={photo.id} photo={photo} at={at} words={words} place="after" />
      ))}
    </div>
  )
}

/** The photo of the newest report on the list. */
export function TopPhoto({ photo, words }: { photo: FrozenPhoto; words: NewsWords }) {
  return <Figure photo={photo} at={publicPhotoAt} words={words} place="top" />
}

/** A small photo in a list, without words: the headline next to it says what it belongs to. */
export function ListPhoto({ photo }: { photo: FrozenPhoto }) {
  const small = smallSize(photo)
  return (
    <figure>
      <img src={publicPhotoAt(photo.id, 'small')} width={small.width} height={small.height} alt="" loading="lazy" />
    </figure>
  )
}

// In pixels: the column of newsroom.css, and the largest height. The elements have their size as attributes, so that a
// picture that is still loading keeps its place.
const room = {
  lead: { width: 760, height: 620 },
  after: { width: 592, height: 592 },
  top: { width: 662, height: 560 },
} as const

function Figure({
  photo,
  at,
  words: { t, locale },
  place,
}: {
  photo: FrozenPhoto
  at: PhotoAddress
  words: NewsWords
  place: keyof typeof room
}) {
  const { id, caption, credit, alt } = photo
  const small = smallSize(photo)
  const { width, height } = fitted(photo, room[place])
  const sources = small.width < photo.width && {
    srcSet: `${at(id, 'small')} ${small.width}w, ${at(id, 'large')} ${photo.width}w`,
    sizes: `(max-width: ${width + 40}px) 100vw, ${width}px`,
  }
  // On the list there is only the credit, which the licence of a photo may require.
  const shownCaption = place === 'top' ? null : caption
  return (
    <figure className={place}>
      <img
        src={at(id, 'large')}
        {...sources}
        width={width}
        height={height}
        alt={alt?.text ?? ''}
        lang={alt?.lang}
        {...(place === 'after' ? { loading: 'lazy' as const } : { fetchPriority: 'high' as const })}
      />
      {(shownCaption || credit) && (
        <figcaption>
          {shownCaption && <span lang={shownCaption.lang}>{shownCaption.text}</span>}
          {credit && <small lang={locale}>{t('photoCredit', { credit })}</small>}
        </figcaption>
      )}
    </figure>
  )
}

/** The Open Graph tags of the photos of an article: name and content of each, in their required order. */
export function photoTags(
  photos: readonly FrozenPhoto[],
  at: PhotoAddress,
  url: string,
): readonly (readonly [string, string])[] {
  return photos.flatMap(({ id, width, height, alt, caption }) => {
    const words = (alt ?? caption)?.text
    return [
      ['og:image', new URL(at(id, 'large'), url).href],
      ['og:image:type', 'image/jpeg'],
      ['og:image:width', String(width)],
      ['og:image:height', String(height)],
      ...(words ? [['og:image:alt', words] as const] : []),
    ] as const
  })
}

/** The photos for search engines. */
export function photoObjects(photos: readonly FrozenPhoto[], at: PhotoAddress, url: string): object[] {
  return photos.map(({ id, width, height, caption, credit }) => ({
    '@type': 'ImageObject',
    url: new URL(at(id, 'large'), url).href,
    width,
    height,
    ...(caption && { caption: caption.text }),
    ...(credit && { creditText: credit }),
  }))
}
