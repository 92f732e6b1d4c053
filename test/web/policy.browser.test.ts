import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { getCase } from '#contract/cases'
import { adviceToSign, startRoad, taskOf } from '../support/advice-road.ts'
import { hasChromium, launchChromium, openDesk } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

/** Pages of the router, as it declares them: a new one is visited by itself. */
const paths = [...readFileSync('web/app/router.tsx', 'utf8').matchAll(/path: '([^'*]*)'/g)].map(([, path = '']) =>
  path.replace(/^\//, ''),
)

/** Pages that hold most when the agency looks at them. */
const ofTheAgency = /^(adviesvragen|onderzoeken|taken)/

const nobody = '0b000000-0000-4000-8000-00000000beef'

// in place before any code of the page: it hears what antd does while it starts
const watch = `window.violations = []
addEventListener('securitypolicyviolation', (event) =>
  window.violations.push([event.effectiveDirective, event.blockedURI, event.sample].join(' ')))`

describe('the content security policy, in Chromium', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let ids: Readonly<Record<string, string>>

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    const road = await startRoad(world)
    const { caseId, adviceRequestId, investigationId } = await adviceToSign(road, 'Kolkstraat 27')
    const { propertyId } = await road.gent.call(getCase, { params: { caseId } })
    ids = { caseId, propertyId, adviceRequestId, investigationId, taskId: await taskOf(road.official, caseId, '9') }
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const visit = async (page: Page, path: string): Promise<string[]> => {
    await page.goto(`${world.origin}/${path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? nobody)}`)
    await page.locator('#inhoud :is(h1, .ant-result, .ant-alert)').first().waitFor()
    if (path.endsWith('proces')) await page.locator('.djs-container svg').first().waitFor()
    // what unfolds makes styles of its own, and locks the scroll bar
    for (const part of ['.ant-select', '.ant-picker']) {
      const found = page.locator(`#inhoud ${part}:visible`).first()
      if ((await found.count()) > 0) await found.click({ force: true })
      await page.keyboard.press('Escape')
    }
    const violations = await page.evaluate<string[]>('window.violations')
    return violations.map((what) => `${path}: ${what}`)
  }

  it('has nothing to report on any page of the router', async () => {
    const dora = await openDesk(browser, world.origin, 'Dora Voorbeeld')
    const gust = await openDesk(browser, world.origin, 'Gust Proefpersoon')
    const violations: string[] = []
    for (const { page } of [dora, gust]) await page.addInitScript(watch)
    for (const path of ['', ...paths]) {
      const { page } = ofTheAgency.test(path) ? gust : dora
      violations.push(...(await visit(page, path)))
    }
    expect(violations).to.deep.equal([])
    const complaints = [...dora.complaints, ...gust.complaints]
    expect(complaints.filter((words) => /Content Security Policy/i.test(words))).to.deep.equal([])
    await Promise.all([dora.close(), gust.close()])
  })

  it('stops scripts and style sheets of another kind, and says so', async () => {
    const desk = await openDesk(browser, world.origin, 'Dora Voorbeeld')
    await desk.page.addInitScript(watch)
    await desk.page.goto(world.origin)
    await desk.page.locator('#inhoud h1').waitFor()
    await desk.page.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<img src="data:," onerror="window.ran = 1"><style>body { color: red }</style><iframe src="https://evil.example/"></iframe>')`)
    const directives = (): Promise<string[]> =>
      desk.page.evaluate<string[]>('window.violations.map((one) => one.split(" ")[0])')
    await eventually('three reports', async () => ((await directives()).length >= 3 ? true : undefined))
    expect(await directives()).to.include.members(['script-src-attr', 'style-src-elem', 'frame-src'])
    expect(await desk.page.evaluate('window.ran')).to.equal(undefined)
    await desk.close()
  })
})
