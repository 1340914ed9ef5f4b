import { Button } from './button'
import { Notice } from './notice'

/** Says that a part of the page could not be fetched, with a button to try again; see `useLazyPart`. */
export function NotLoaded({ text, tryAgain, onRetry }: { text: string; tryAgain: string; onRetry: () => void }) {
  return (
    <Notice>
      <p>{text}</p>
      <Button onClick={onRetry}>{tryAgain}</Button>
    </Notice>
  )
}
