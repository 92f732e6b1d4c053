import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { getDraft, holdDraft, leaveDraft, openDraft, saveDraft } from '#contract/process-models'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { fullName } from '../support/full-name.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

describe('journey: nothing that an analyst draws is lost', function () {
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
    analyst.page.context().setDefaultTimeout(12_000)
    await open(analyst.page)
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const open = async (page: Page): Promise<void> => {
    await page.goto(`${world.origin}/processen/ontwerpen/${draftId}`)
    await page.locator('.djs-container svg').first().waitFor()
    await page.getByRole('tree').waitFor()
  }
  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }
  const kept = async () => (await world.as('wonen-beheer')).call(getDraft, { params: { draftId } })
  const keptDiagram = async () => (await kept()).files.find(({ name }) => name.endsWith('.bpmn'))?.content ?? ''
  const line = (page: Page, name: RegExp) =>
    page.getByRole('treeitem').filter({ has: page.locator('.outline-name', { hasText: name }) })

  it('renames a step from the tree with the keyboard alone, and undoes it', async () => {
    const { page } = analyst
    await line(page, /Sluit hoorplicht af/).focus()
    await page.keyboard.press('F2')
    await page.getByLabel('Nieuwe naam').fill('Rond hoorplicht af')
    await page.keyboard.press('Enter')
    await line(page, /Rond hoorplicht af/).waitFor()
    await page.getByText(/^Bewaard om/).waitFor()
    expect(await keptDiagram()).to.include('name="Rond hoorplicht af"')
    await page.getByRole('button', { name: 'Ongedaan maken (Ctrl+Z)' }).click()
    await line(page, /Sluit hoorplicht af/).waitFor()
  })

  it('adds a step from the tree, which goes between two others, and one undo takes it back', async () => {
    const { page } = analyst
    await line(page, /Verstuur uitnodigingen/).focus()
    await page.keyboard.press('+')
    await page.getByRole('dialog').getByRole('button', { name: 'Taak voor een mens' }).click()
    await page.getByLabel('Nieuwe naam').fill('Bel eigenaar')
    await page.keyboard.press('Enter')
    await line(page, /Bel eigenaar/).waitFor()
    expect(await line(page, /Verstuur uitnodigingen/).textContent()).to.include('Bel eigenaar')
    expect(
      await line(page, /Bel eigenaar/)
        .first()
        .textContent(),
    ).to.include('Hoortermijn')
    await look(page, 'saving-1-tree')
  })

  it('shows the problems of the new step; a fix is one change', async () => {
    const { page } = analyst
    const problems = page.getByRole('region', { name: 'Problemen' })
    await problems.getByRole('button', { name: /'Bel eigenaar' heeft geen rol/ }).click()
    await page.locator('.djs-element.selected[data-element-id^="Activity_"]').waitFor()
    await line(page, /Sluit hoorplicht af/).click()
    await page.getByText('Werk voor de machine').click()
    await page.getByLabel('Pogingen').fill('1')
    const fix = problems.locator('li .ant-btn').first()
    const label = await fix.textContent()
    const before = await problems.locator('li').count()
    await fix.click()
    await eventually(
      `less problems after ${label}`,
      async () => (await problems.locator('li').count()) < before || undefined,
    )
    await look(page, 'saving-2-fixed')
    await page.getByRole('button', { name: 'Ongedaan maken (Ctrl+Z)' }).click()
    await eventually('all problems back', async () => (await problems.locator('li').count()) === before || undefined)
  })

  it('puts the step that reckons a legal term before a timer', async () => {
    const { page } = analyst
    await line(page, /Hoortermijn verstreken/).click()
    await page.getByLabel('Termijn', { exact: true }).selectOption('oo.hearing')
    await page.getByText('Zo rekent deze termijn').waitFor()
    await line(page, /Bereken termijn/).waitFor()
    await look(page, 'saving-3-term')
    await page.getByText(/^Bewaard om/).waitFor()
    const diagram = await keptDiagram()
    expect(diagram).to.include('blocks.compute-term').and.to.include('=date and time(termEndsAt)')
  })

  it('gives back after a reload what was typed just before', async () => {
    const { page } = analyst
    await line(page, /Hoortermijn verstreken/).click()
    await page.getByLabel('Naam', { exact: true }).fill('Hoortermijn voorbij')
    await page.getByRole('link', { name: 'Ontwerpen' }).click()
    await page.waitForURL(/\/processen\/ontwerpen$/)
    await open(page)
    await line(page, /Hoortermijn voorbij/).waitFor()
  })

  it('keeps drawing in the browser while the server is away, and brings it when it is back', async () => {
    const { page } = analyst
    await page.route('**/api/process-drafts/**', (route) => route.abort())
    await line(page, /Hoortermijn voorbij/).click()
    await page.getByLabel('Naam', { exact: true }).fill('Hoortermijn om')
    await page.getByText(/^Niet bewaard: geen verbinding/).waitFor()
    await look(page, 'saving-4-offline')
    // the tab is closed as it is, and opened again
    await page.close({ runBeforeUnload: false })
    const again = await analyst.tab(`/processen/ontwerpen/${draftId}`, false)
    await again.getByText('Wat u hier eerder tekende en nog niet bewaard was, staat er weer.').waitFor()
    await line(again, /Hoortermijn om/).waitFor()
    await again.getByText(/^Bewaard om/).waitFor()
    expect(await keptDiagram()).to.include('name="Hoortermijn om"')
    await look(again, 'saving-5-back')
    const { version, files, title } = await kept()
    const theirs = files.map(({ name, content }) => ({
      name,
      content: content.replace('Hoortermijn om', 'Termijn om'),
    }))
    const other = await world.as('wonen-taakbeheer')
    await other.call(holdDraft, { params: { draftId }, body: { takeOver: true } })
    await other.call(saveDraft, { params: { draftId }, body: { files: theirs, title, version } })
    await other.call(leaveDraft, { params: { draftId } })
    await line(again, /Verstuur uitnodigingen/).click()
    await again.getByLabel('Naam', { exact: true }).fill('Verstuur brieven')
    await again.getByRole('dialog', { name: 'Iemand anders bewaarde dit ontwerp' }).waitFor()
    await look(again, 'saving-6-conflict')
    await again.getByRole('button', { name: 'Hun werk laden' }).click()
    await line(again, /Termijn om/).waitFor()
    await again.close()
  })

  it('shows the draft for reading while a colleague works on it, who can be relieved', async () => {
    const first = await openDesk(browser, world.origin, fullName('wonen-beheer'))
    await open(first.page)
    const second = await openDesk(browser, world.origin, fullName('wonen-taakbeheer'))
    await open(second.page)
    await second.page.getByText(/werkt nu aan dit ontwerp/).waitFor()
    await line(second.page, /Verstuur uitnodigingen/).click()
    expect(await second.page.getByLabel('Naam', { exact: true }).getAttribute('readonly')).to.equal('')
    expect(await second.page.locator('.djs-context-pad.open').count()).to.equal(0)
    await look(second.page, 'saving-7-reading')
    await second.page.getByRole('button', { name: 'Overnemen' }).click()
    await second.page.getByRole('tooltip').getByRole('button', { name: 'Overnemen' }).click()
    await second.page.locator('.djs-palette').waitFor()
    await second.page.getByText(/werkt nu aan dit ontwerp/).waitFor({ state: 'detached' })
    await first.close()
    await second.close()
  })

  it('met no barrier of axe', () => expect(faults).to.deep.equal([]))
})
