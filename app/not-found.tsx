import { NotFoundMessage } from '@/components/shell/refusals'

export default function NotFoundPage() {
  return <NotFoundMessage alone />
}
