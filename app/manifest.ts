import type { MetadataRoute } from 'next'

/** The web app manifest. The installed app opens on the member's own trip. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/pocket',
    name: 'Attaché',
    short_name: 'Attaché',
    description: 'Your delegation’s itinerary, online and offline',
    start_url: '/pocket',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
