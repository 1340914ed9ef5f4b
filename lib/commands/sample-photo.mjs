// Draws the picture of the sample article, db/sample/seoul.jpg: `node lib/commands/sample-photo.mjs`. Everything in it
// is made here, and released under CC0 1.0.
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'

const [width, height] = [1800, 1200]

/** The same numbers each time, from 0 to 1. @param {number} seed */
function numbers(seed) {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** A row of buildings on a line. */
function skyline({ seed, base, tallest, from, to, colour, window }) {
  const next = numbers(seed)
  let drawn = ''
  for (let x = from; x < to;) {
    const wide = Math.round(38 + next() * 70)
    const high = Math.round(tallest * (0.35 + next() * 0.65))
    drawn += `<rect x="${x}" y="${base - high}" width="${wide}" height="${high}" fill="${colour}"/>`
    for (let row = base - high + 18; row < base - 16; row += 22) {
      for (let column = x + 9; column < x + wide - 12; column += 16) {
        if (next() > 0.55) drawn += `<rect x="${column}" y="${row}" width="7" height="10" fill="${window}"/>`
      }
    }
    x += wide + Math.round(4 + next() * 22)
  }
  return drawn
}

function bridge() {
  let arches = ''
  for (let x = -60; x < width; x += 210) {
    arches += `<path d="M${x} 905a105 78 0 0 1 210 0" fill="none" stroke="#2b3038" stroke-width="11"/>`
    arches += `<rect x="${x - 13}" y="880" width="26" height="165" fill="#3d434c"/>`
    for (let post = x + 30; post < x + 200; post += 30)
      arches += `<rect x="${post}" y="838" width="4" height="52" fill="#2b3038"/>`
  }
  return `${arches}<rect x="0" y="880" width="${width}" height="30" fill="#2b3038"/>`
}

function water() {
  const next = numbers(11)
  let lines = ''
  for (let n = 0; n < 150; n++) {
    const [y, long] = [945 + next() * 250, 30 + next() * 150]
    const [x, opacity] = [next() * width - 60, 0.12 + next() * 0.3]
    lines += `<rect x="${x}" y="${y}" width="${long}" height="3" fill="#f4ecd9" opacity="${opacity}"/>`
  }
  return lines
}

function leaves() {
  const next = numbers(5)
  let drawn = ''
  for (let n = 0; n < 330; n++) {
    const [turn, far] = [next() * Math.PI * 2, Math.sqrt(next()) * 330]
    const [x, y] = [70 + Math.cos(turn) * far * 1.25, 120 + Math.sin(turn) * far * 0.72]
    const colour = ['#7d2f22', '#a9492c', '#c4692f', '#8f3a27'][Math.floor(next() * 4)]
    drawn += `<circle cx="${x}" cy="${y}" r="${14 + next() * 26}" fill="${colour}" opacity="0.92"/>`
  }
  return `<path d="M-20 1200C40 900 10 520 60 90l50 20C80 520 120 860 130 1200z" fill="#33282a"/>${drawn}`
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs>
  <linearGradient id="sky" x2="0" y2="1">
    <stop stop-color="#8ea6b4"/><stop offset=".55" stop-color="#e6dcc6"/><stop offset="1" stop-color="#f1d9b5"/>
  </linearGradient>
  <linearGradient id="river" x2="0" y2="1"><stop stop-color="#b9b7a8"/><stop offset="1" stop-color="#5f7480"/>
  </linearGradient>
</defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>
<circle cx="1320" cy="420" r="92" fill="#f8e6c2"/>
<path d="M0 700C260 560 420 520 640 600S1040 420 1240 520s360 60 560-40v420H0z"
  fill="#8d9698"/>
<path d="M520 800C760 560 900 430 1010 430s260 150 470 370z" fill="#5f6f6c"/>
<rect x="1001" y="250" width="18" height="190" fill="#4a5152"/>
<rect x="1006" y="130" width="8" height="130" fill="#4a5152"/>
<path d="M978 300h64l-10 44h-44z" fill="#3d4446"/>
${skyline({ seed: 3, base: 880, tallest: 290, from: -20, to: width, colour: '#a39b8c', window: '#e9dfc8' })}
${skyline({ seed: 8, base: 900, tallest: 210, from: -40, to: width, colour: '#6d6f70', window: '#f2dfae' })}
<rect y="895" width="${width}" height="305" fill="url(#river)"/>
${water()}
${bridge()}
${leaves()}
</svg>`

const picture = await sharp(Buffer.from(svg)).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
writeFileSync('db/sample/seoul.jpg', picture)
