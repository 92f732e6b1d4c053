import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { openDraft } from '#contract/process-models'
import { processInstanceModel } from '#server/platform/records/model'
import { recordRepository } from '#server/platform/process-models/record-repository'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

describe('journey: a draft is played in Chromium by an analyst', function () {
  this.timeout(180_000)
  let world: World
  let browser: Browser
  let analyst: Desk
  let path = ''
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    await recordRepository(world.database)
    const actor = await world.as('wonen-taakbeheer')
    const { draftId } = await actor.call(openDraft, { params: { processId: 'oo' }, body: {} })
    path = `/processen/ontwerpen/${draftId}/spelen`
    browser = await launchChromium()
    analyst = await openDesk(browser, world.origin, 'Tess Proefpersoon')
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  it('begins with the message that starts the process, its variables filled in', async () => {
    const { page } = analyst
    await page.goto(`${world.origin}${path}`)
    await page.getByRole('heading', { name: /Spelen: Procedure ongeschikt/ }).waitFor()
    expect(await page.getByRole('textbox', { name: 'reference', exact: true }).inputValue()).to.equal('OO26-000001')
    await look(page, 'play-1-start')
    await page.getByRole('button', { name: 'Begin te spelen' }).click()
    await page.getByRole('list').getByRole('button', { name: 'Speel: Registreer verzoek' }).waitFor()
    await look(page, 'play-2-first-step')
  })

  it('a machine step is done with the button on its element, the outcome of its contract filled in', async () => {
    const { page } = analyst
    await page.locator('.play-button[aria-label="Speel: Registreer verzoek"]').click()
    await page.getByRole('combobox', { name: 'mayorTermRuns', exact: true }).waitFor()
    expect(await page.getByRole('combobox', { name: 'mayorTermRuns', exact: true }).inputValue()).to.equal('true')
    await page.getByRole('textbox', { name: 'mayorDueOn', exact: true }).fill('2026-04-05')
    await page.getByRole('textbox', { name: 'mayorLapsesAt', exact: true }).fill('2026-04-05T21:59:59Z')
    await look(page, 'play-3-outcome')
    await page.getByRole('button', { name: 'Voltooi' }).click()
    await page.getByRole('list').getByRole('button', { name: 'Speel: Verwerk verzoek' }).waitFor()
    await look(page, 'play-4-tasks')
  })

  it('the clock goes to the next term, and back again', async () => {
    const { page } = analyst
    await page.getByRole('button', { name: 'Naar de volgende termijn' }).click()
    await page.getByRole('list').getByRole('button', { name: 'Speel: Meld verstreken termijn' }).waitFor()
    await page.getByText('05/04/2026 · 23:59').waitFor()
    await look(page, 'play-5-lapsed')
    await page.getByRole('button', { name: /^Terug naar hier: De machine voltooit/ }).click()
    await page.getByText('05/01/2026 · 09:00').waitFor()
  })

  it('by keyboard alone: a task is done from the list', async () => {
    const { page } = analyst
    await page.getByRole('list').getByRole('button', { name: 'Speel: Verwerk verzoek' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'requestOutcome', exact: true }).fill('AFGEWEZEN')
    await page.keyboard.press('Enter')
    await page.getByRole('list').getByRole('button', { name: 'Speel: Wijs verzoek af' }).waitFor()
    await page.getByRole('button', { name: 'Doe alle machinestappen' }).click()
    await page.getByText('Het proces is afgelopen.').waitFor()
    await look(page, 'play-6-ended')
  })

  it('what was played is kept as a scenario, with what must hold in the end', async () => {
    const { page } = analyst
    await page.getByRole('button', { name: 'Bewaar als scenario' }).click()
    await page.getByText('Het proces eindigt met “Verzoek afgewezen”.').waitFor()
    await page.getByRole('textbox', { name: 'Titel', exact: true }).fill('Afwijzing, gespeeld')
    await look(page, 'play-7-save')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByText('Het scenario is bewaard.').waitFor()
  })

  it('all scenarios run; each says what was expected and what came', async () => {
    const { page } = analyst
    await page.getByRole('tab', { name: /Scenario/ }).click()
    await page.getByText('0 van 8 groen').waitFor()
    await page.getByRole('button', { name: 'Voer alle uit' }).click()
    await page.getByText('8 van 8 groen').waitFor()
    await page.getByRole('button', { name: 'Afwijzing, gespeeld', exact: true }).click()
    await look(page, 'play-8-green')
  })

  it('a scenario is changed in Dutch fields, and is red then', async () => {
    const { page } = analyst
    const panel = page.getByRole('region', { name: 'De burgemeester nam zelf het initiatief: er loopt geen termijn' })
    await panel.getByRole('button', { name: /^Wijzig/ }).click()
    await panel.getByRole('button', { name: 'Verwachting toevoegen' }).last().click()
    await panel.getByRole('combobox', { name: 'Wat' }).last().click()
    await page.locator('.ant-select-item-option', { hasText: 'Het proces is afgelopen' }).last().click()
    await look(page, 'play-9-editor')
    await panel.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await panel.getByText('Niet uitgevoerd').waitFor()
    await panel.getByRole('button', { name: /^Voer uit/ }).click()
    await panel.getByText('het proces loopt nog', { exact: false }).last().waitFor()
    await page.getByText('7 van 8 groen').waitFor()
    await look(page, 'play-10-red')
  })

  it('nothing of it is in the product', async () => {
    expect(await world.database.model(processInstanceModel).count()).to.equal(0)
  })

  it('met no barrier of axe, and no complaint of the browser', () => {
    expect(faults).to.deep.equal([])
    expect(analyst.complaints).to.deep.equal([])
  })
})
