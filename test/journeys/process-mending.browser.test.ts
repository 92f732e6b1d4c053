import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { registerRequest } from '#contract/cases'
import { getInstance, listInstances } from '#contract/process-desk'
import type { Documents } from '#documents'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { requestOn } from '../support/requests.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { Actor, World } from '../support/world.ts'

/** Longer than the longest pause between two tries of a worker. */
const longPauseMs = 301_000

describe('journey: a process that is stuck, mended in Chromium by a manager and a second one', function () {
  this.timeout(180_000)
  this.bail(true)
  let world: World
  let browser: Browser
  let manager: Desk
  let agency: Actor
  let caseId = ''
  const trouble = { isOn: true }
  const faults: string[] = []
  const failing = (documents: Documents): Documents => ({
    ...documents,
    renderDocx: (code, data, letterhead) =>
      code === 'DT002' && trouble.isOn
        ? Promise.reject(new Error('sjabloon stuk'))
        : documents.renderDocx(code, data, letterhead),
  })

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld({ rendering: failing })
    const handler = await world.as('gent-dossier')
    const made = await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })
    caseId = made.caseId
    agency = await world.as('wonen-beheer')
    await eventually('an incident', async () => {
      await world.idle()
      const { items } = await agency.call(listInstances, { query: { state: 'INCIDENT' } })
      if (items.length > 0) return items
      world.clock.advance(longPauseMs)
      return undefined
    })
    browser = await launchChromium()
    manager = await openDesk(browser, world.origin, 'Wim Proefpersoon')
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }
  const instance = () => agency.call(getInstance, { params: { caseId, part: 1 }, query: {} })
  const log = async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: 'Bewerkingen' }).click()
  }

  it('finds what is stuck, ranked by the term that it endangers', async () => {
    const { page } = manager
    await page.goto(`${world.origin}/processen`)
    await page.getByRole('columnheader', { name: 'Eerste termijn' }).waitFor()
    await look(page, 'mend-1-overview')
    await page.getByRole('region', { name: 'Vastgelopen stappen' }).getByRole('link').first().click()
    await page.waitForURL(/toestand=INCIDENT/)
    await page.getByRole('link', { name: /OO26-000001/ }).click()
    await page.getByRole('region', { name: 'Vastgelopen stappen' }).waitFor()
    await look(page, 'mend-2-stuck')
  })

  it('tries it again with a reason, and sees that it went through', async () => {
    const { page } = manager
    trouble.isOn = false
    await page.getByRole('button', { name: 'Opnieuw proberen', exact: true }).click()
    await page.getByLabel('Waarom?').fill('Het sjabloon is hersteld.')
    await look(page, 'mend-3-retry')
    await page.getByRole('dialog').getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByRole('region', { name: 'Vastgelopen stappen' }).waitFor({ state: 'detached' })
    await log(page)
    await page.getByText('Uitgevoerd').waitFor()
    await world.idle()
  })

  it('changes a variable with a reason', async () => {
    const { page } = manager
    await page.getByRole('tab', { name: /Variabelen/ }).click()
    await page.getByRole('button', { name: 'mayorDueOn wijzigen' }).click()
    await page.getByLabel('Waarde').fill('"2026-04-30')
    await page.getByText('Dit is geen geldige JSON.').waitFor()
    await page.getByLabel('Waarde').fill('"2026-04-30"')
    await page.getByLabel('Waarom?').fill('Het verzoek kwam later toe.')
    await look(page, 'mend-4-variable')
    await page.getByRole('dialog').getByRole('button', { name: 'Wijzigen' }).click()
    await page.getByRole('cell', { name: '"2026-04-30"' }).waitFor()
  })

  it('gives a term another date, with the rule that allows it', async () => {
    const { page } = manager
    await page.getByRole('tab', { name: 'Wacht op' }).click()
    await page
      .getByRole('button', { name: /^Datum van Termijn verstreken/ })
      .first()
      .click()
    await page.getByLabel('Opnieuw berekend vanaf vandaag (even veel dagen)').check()
    await page.getByLabel('Juridische grond').fill('art. 3.14, § 2, Vlaamse Codex Wonen')
    await page.getByLabel('Waarom?').fill('De gemeente kreeg uitstel.')
    await look(page, 'mend-5-timer')
    await page.getByRole('dialog').getByRole('button', { name: 'Datum wijzigen' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await world.idle()
    await log(page)
    await page.getByText('Datum van termijn gewijzigd').waitFor()
  })

  it('plans other tokens, which a second person carries out', async () => {
    const { page } = manager
    await page.getByRole('button', { name: 'Tokens verplaatsen' }).click()
    await page.locator('[data-element-id="process-request"]').first().click()
    await page.getByRole('button', { name: 'Verplaatsen …' }).click()
    await page.getByRole('button', { name: 'Hierheen verplaatsen' }).click()
    await page.getByText(/Laatst gepland/).waitFor()
    await look(page, 'mend-6-plan')
    await page.getByRole('button', { name: 'Samenvatting' }).click()
    await page.getByLabel('Waarom?').fill('De stap begon met verkeerde gegevens.')
    await look(page, 'mend-7-summary')
    await page.getByRole('dialog').getByRole('button', { name: 'Vragen' }).click()
    await page.getByText('1 bewerking wacht op een tweede persoon.').waitFor()
    const second = await openDesk(browser, world.origin, 'Yara Proefpersoon')
    await second.page.goto(`${world.origin}/processen/verzoeken`)
    await second.page.getByText('De stap begon met verkeerde gegevens.').waitFor()
    await look(second.page, 'mend-8-requests')
    await second.page.getByRole('button', { name: 'Akkoord' }).click()
    await second.page.getByRole('dialog').getByRole('button', { name: 'Akkoord' }).click()
    await second.page.getByText('Geen bewerkingen in deze toestand.').waitFor()
    await second.page.close()
    await page.getByText('1 bewerking wacht op een tweede persoon.').waitFor({ state: 'detached' })
    await world.idle()
    const { elements } = await instance()
    expect(elements.find(({ elementId }) => elementId === 'process-request')).to.include({ active: 1, terminated: 1 })
  })

  it('sees the run that is meant, when a step ran twice', async () => {
    const { page } = manager
    await page.goto(`${world.origin}/processen/instanties/${caseId}/1?stap=process-request`)
    await page.getByText('Deze stap liep 2 keer. Welke bedoelt u?').waitFor()
    await page.getByRole('button', { name: /\(beëindigd\)/ }).click()
    await page.waitForURL(/rij=\d+/)
    await look(page, 'mend-9-run')
  })

  it('cancels it, after typing the reference', async () => {
    const { page } = manager
    await page.getByRole('button', { name: 'Proces annuleren' }).click()
    await page.getByText(/Taken die sluiten/).waitFor()
    await page.getByLabel('Waarom?').fill('Dubbel geregistreerd.')
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Proces annuleren' })
    expect(await confirm.isDisabled()).to.equal(true)
    await page.getByLabel(/Typ OO26-000001/).fill('OO26-000001')
    await look(page, 'mend-10-cancel')
    await confirm.click()
    await eventually('the end', async () => ((await instance()).state === 'TERMINATED' ? true : undefined))
    await page.getByText('Beëindigd').first().waitFor()
    await log(page)
    await page.getByText('Geannuleerd', { exact: true }).waitFor()
    await look(page, 'mend-11-log')
  })

  it('met no barrier of axe', () => expect(faults).to.deep.equal([]))
})
