import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '#test/support/browser'
import { largeModel, type LargeModel } from './b13-model.ts'
import { withDirectory } from './child.ts'
import { line, median, percentile, rounded, spread } from './figures.ts'
import { circumstances } from './machine.ts'

export const title =
  'diagram with tokens, counts and path of 50, 500 and (--full) 2,000 elements in Chromium, from import to painted, and frames while it is dragged; against the bare viewer'

const pairs = { quick: 7, full: 15 }
const goalSize = 500

/** Ratio of the time to open 500 elements, ours to the bare viewer's. */
export const run = (isFull: boolean): Promise<string> =>
  withDirectory(async (dir) => {
    await build({
      root: join(import.meta.dirname, 'b13'),
      logLevel: 'error',
      build: { outDir: dir, emptyOutDir: true },
    })
    const site = await serve(dir)
    const browser = await launchChromium()
    console.log(`B13 ${circumstances()}`)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(site.url)
    let figure = ''
    for (const elements of isFull ? [50, 500, 2000] : [50, goalSize]) {
      const opened = await compare(page, largeModel(elements), isFull ? pairs.full : pairs.quick)
      line(`${elements} elements: open, ratio`, `${rounded(median(opened.ms))} ms  ${spread(opened.ratios)}`, '1.25')
      line(`${elements} elements: frame p95 while dragged, ratio`, spread(opened.panRatios), '1.5')
      if (elements === goalSize) figure = spread(opened.ratios)
    }
    await browser.close()
    site.close()
    return `B13 ${figure}`
  })

const compare = async (page: Page, { xml, marks }: LargeModel, count: number) => {
  const ratios: number[] = []
  const panRatios: number[] = []
  const ms: number[] = []
  for (let pair = 0; pair <= count; pair += 1) {
    const ours = await page.evaluate(([text, on]) => window.b13.ours(text, on), [xml, marks] as const)
    const ourPan = await dragged(page)
    const bare = await page.evaluate((text) => window.b13.bare(text), xml)
    const barePan = await dragged(page)
    // the first pair warms up
    if (pair === 0) continue
    ratios.push(ours / bare)
    panRatios.push(ourPan / barePan)
    ms.push(ours)
  }
  return { ratios, panRatios, ms }
}

const frames = 40

const dragged = async (page: Page): Promise<number> => {
  await page.mouse.move(1300, 780)
  await page.mouse.down()
  const gaps = page.evaluate((count) => window.b13.gaps(count), frames)
  for (let step = 0; step < frames; step += 1) await page.mouse.move(1300 - step * 8, 780 - step * 4)
  const found = await gaps
  await page.mouse.up()
  return percentile(found, 95)
}

declare global {
  var b13: {
    ours(xml: string, marks: LargeModel['marks']): Promise<number>
    bare(xml: string): Promise<number>
    gaps(count: number): Promise<number[]>
  }
  // what runs in the page
  var window: typeof globalThis
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

const serve = async (dir: string) => {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    readFile(join(dir, new URL(path, 'http://x').pathname)).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}
