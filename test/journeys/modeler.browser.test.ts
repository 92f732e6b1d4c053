import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { openDraft } from '#contract/process-models'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { fullName } from '../support/full-name.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

describe('journey: a process is drawn in Chromium by an analyst', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let analyst: Desk
  let draftId: string
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    const wonen = await world.as('wonen-beheer')
    draftId = (await wonen.call(openDraft, { params: { processId: 'oo-hearing' }, body: {} })).draftId
    browser = await launchChromium()
    analyst = await openDesk(browser, world.origin, fullName('wonen-beheer'))
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  it('opens the draft with its panels', async () => {
    const { page } = analyst
    await page.goto(`${world.origin}/processen/ontwerpen/${draftId}`)
    await page.locator('.djs-container svg').first().waitFor()
    await page.locator('.bio-properties-panel').first().waitFor()
    await look(page, 'modeler-1-open')
  })

  it('draws a user task after an event, with role, title and a form of its own', async () => {
    const { page } = analyst
    await page.locator('.djs-element[data-element-id="hearing-lapsed"]').click()
    await look(page, 'modeler-2-timer')
    await page.locator('.djs-context-pad [data-action="append.append-task"]').click()
    await page.getByLabel('Naam', { exact: true }).fill('Bel eigenaar')
    // a name that arrives closes a menu that is open
    await page.getByRole('treeitem').getByText('Bel eigenaar').last().waitFor()
    await look(page, 'modeler-3-task')
    await page.locator('.djs-context-pad [data-action="replace"]').click()
    await look(page, 'modeler-4-replace')
    await page.locator('.djs-popup').getByText('Taak voor een mens').click()
    await page.getByLabel('Voeg een rol toe').selectOption('LB_DB')
    await page.getByLabel('Titel op de werklijst').fill('Bel de eigenaar')
    await page.getByLabel('Nummer van de taak').fill('900')
    await page.getByLabel('Termijn vanaf de opening').selectOption('task.A03')
    await page.getByText('Zo rekent deze termijn').waitFor()
    await page.getByLabel('Scherm', { exact: true }).selectOption('Eigen formulier, in dit diagram')
    await look(page, 'modeler-5-user-task')
    await page.getByRole('button', { name: 'Formulier bewerken' }).click()
    await page.locator('.fjs-editor-container').waitFor()
    await look(page, 'modeler-6-form')
    await page.locator('.fjs-palette-field', { hasText: 'Datum of uur' }).press('Enter')
    await page.locator('.fjs-form-field-datetime').waitFor()
    await look(page, 'modeler-6-form-field')
    await page.getByText('Voorbeeld', { exact: true }).click()
    await page.locator('.wz-form-preview .fjs-form-field').first().waitFor()
    await look(page, 'modeler-6-form-preview')
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByText(/^Bewaard om/).waitFor()
  })

  it('simulates', async () => {
    const { page } = analyst
    await page.getByRole('button', { name: 'Simuleren (T)' }).click()
    await page.locator('.bts-palette').waitFor()
    await page.locator('.bts-context-pad[title="Laat gebeuren"]:visible').first().click()
    await page.waitForTimeout(1500)
    await look(page, 'modeler-7-simulation')
    await page.getByRole('button', { name: 'Simuleren (T)' }).click()
  })

  it('keeps a decision table in a tab', async () => {
    const { page } = analyst
    await page.getByRole('button', { name: 'Tabel toevoegen' }).click()
    await page.getByLabel('Naam van de tabel').fill('belronde')
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click()
    await page.locator('.dmn-decision-table-container, .dmn-drd-container').first().waitFor()
    await look(page, 'modeler-8-table')
    await page.getByRole('tab', { name: 'Diagram' }).click()
  })

  it('has what colleagues say beside it', async () => {
    const { page } = analyst
    await page.locator('.djs-element[data-element-id="hearing-lapsed"]').click()
    await page.getByRole('tab', { name: 'Opmerkingen' }).click()
    await page.getByLabel(/^Nieuwe opmerking · Bij /).fill('Klopt deze termijn nog?')
    await page.getByRole('button', { name: 'Opmerking plaatsen' }).click()
    await page.getByRole('listitem').getByText('Klopt deze termijn nog?').waitFor()
    await look(page, 'modeler-8-comment')
    await page.getByRole('tab', { name: 'Problemen' }).click()
  })

  it('shows its keys', async () => {
    const { page } = analyst
    await page.getByRole('button', { name: 'Sneltoetsen (?)' }).click()
    await look(page, 'modeler-9-keys')
    await page.keyboard.press('Escape')
  })

  it('met no barrier of axe, and no error', () => {
    expect(faults).to.deep.equal([])
    expect(analyst.complaints).to.deep.equal([])
  })
})
