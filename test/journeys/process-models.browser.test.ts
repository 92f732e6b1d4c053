import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { getDraft, openDraft, saveDraft } from '#contract/process-models'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

describe('journey: a diagram is changed, compared and published, clicked in Chromium by two analysts', function () {
  this.timeout(180_000)
  let world: World
  let browser: Browser
  let analyst: Desk
  let publisher: Desk
  const faults: string[] = []
  const processId = 'posting-date'

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    browser = await launchChromium()
    analyst = await openDesk(browser, world.origin, 'Tess Proefpersoon')
    publisher = await openDesk(browser, world.origin, 'Wim Proefpersoon')
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  /** What the editor would save. */
  const draw = async (from: RegExp, to: string): Promise<void> => {
    const hand = await world.as('wonen-taakbeheer')
    const params = await hand.call(openDraft, { params: { processId }, body: {} })
    const { files, title, version } = await hand.call(getDraft, { params })
    const drawn = files.map((file) => ({ ...file, content: file.content.replace(from, to) }))
    await hand.call(saveDraft, { params, body: { files: drawn, title, version } })
  }

  it('lists the processes with their versions, and finds one by its name', async () => {
    const { page } = analyst
    await page.getByRole('link', { name: 'Ontwerpen' }).click()
    await page.getByRole('heading', { name: 'Ontwerpen' }).waitFor()
    await look(page, 'models-1-list')
    await page.getByPlaceholder('Zoek een proces').fill(processId)
    await page.getByText(/^1 van \d+ processen$/).waitFor()
    await page.locator(`a[href="/processen/modellen/${processId}"]`).click()
    await page.getByRole('figure').first().waitFor()
    await look(page, 'models-2-process')
  })

  it('shows what the draft changes in words and on both pictures', async () => {
    await draw(/(<bpmn:(?:serviceTask|userTask|startEvent) id="[^"]+" name=")[^"]*/, '$1Iets anders benoemd')
    const { page } = analyst
    await page.reload()
    await page.getByRole('button', { name: 'Indienen' }).waitFor()
    await page.getByRole('region', { name: 'Wijzigingen' }).getByRole('listitem').first().waitFor()
    await look(page, 'models-3-compare')
  })

  it('somebody says something of a step, and names a colleague', async () => {
    const { page } = analyst
    await page.locator('.model-picture').first().locator('[data-element-id="ask-date"]').click()
    const panel = page.getByRole('region', { name: 'Opmerkingen' })
    const field = panel.getByRole('textbox').first()
    await field.pressSequentially('Klopt dit nog, @Wim')
    await page.getByText('Wim Proefpersoon', { exact: true }).last().click()
    await look(page, 'models-7-mention')
    await panel.getByRole('button', { name: 'Opmerking plaatsen' }).click()
    await panel.getByRole('listitem').getByText('Klopt dit nog, @Wim Proefpersoon').waitFor()
    await look(page, 'models-8-comments')
  })

  it('and shares the draft with somebody who may not see it otherwise', async () => {
    const { page } = analyst
    await page.getByRole('button', { name: 'Delen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Link maken' }).click()
    const link = await dialog.getByLabel('Link', { exact: true }).inputValue()
    await look(page, 'models-9-share')
    await dialog.getByRole('button', { name: 'Sluiten' }).last().click()
    const reader = await openDesk(browser, link, 'Lize Voorbeeld', undefined, (opened) =>
      opened.getByRole('heading', { name: 'Datum afgifte post opvragen' }),
    )
    await reader.page.getByRole('tree').waitFor()
    await reader.page.getByText('Klopt dit nog, @Wim Proefpersoon').waitFor()
    await look(reader.page, 'models-10-shared')
    expect(reader.complaints).to.deep.equal([])
    await reader.close()
  })

  it('is handed in by one', async () => {
    const { page } = analyst
    await page.getByRole('button', { name: 'Indienen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Toelichting').fill('De stap heet voortaan anders.')
    const read = dialog.getByRole('checkbox')
    if ((await read.count()) > 0) await read.check()
    await look(page, 'models-4-submit')
    await dialog.getByRole('button', { name: 'Indienen' }).click()
    await page.getByText('een ander publiceert het').waitFor()
    expect(await page.getByRole('button', { name: 'Publiceren' }).count()).to.equal(0)
  })

  it('and published by another', async () => {
    const { page } = publisher
    await page.goto(`${world.origin}/processen/modellen/${processId}`)
    await page.getByRole('button', { name: 'Publiceren' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('De stap heet voortaan anders.').waitFor()
    const read = dialog.getByRole('checkbox')
    if ((await read.count()) > 0) await read.check()
    await look(page, 'models-5-publish')
    await dialog.getByRole('button', { name: 'Publiceren' }).click()
    await page.getByText('Versie 2 is gepubliceerd').waitFor()
    await world.idle()
    await page.reload()
    await page.getByText('Gepubliceerd door Wim Proefpersoon').waitFor()
    await page.getByText('Actief').waitFor()
    await look(page, 'models-6-published')
  })

  it('an old version is restored as a draft', async () => {
    const { page } = analyst
    await page.reload()
    await page.getByRole('button', { name: 'Herstellen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Herstellen' }).click()
    await page.getByText('Vertrekt van versie 2').waitFor()
  })

  it('met no barrier of axe and no error in the console', () => {
    expect(faults).to.deep.equal([])
    expect([...analyst.complaints, ...publisher.complaints]).to.deep.equal([])
  })
})
