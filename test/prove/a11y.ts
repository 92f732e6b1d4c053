import { registerRequest } from '#contract/cases'
import { prepareBatch } from '#contract/process-batches'
import { openDraft } from '#contract/process-models'
import { barriers } from '../support/barriers.ts'
import { launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { requestOn } from '../support/requests.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

export const title =
  'axe (WCAG 2.2 AA) on the pages of the process desk and those that need no state of a procedure: pages, violations (build the web first)'

const notShown = /Deze pagina (kon niet|kan niet|bestaat niet)/

/** Pages by who opens them. */
const pagesOf = async (world: World): Promise<Readonly<Record<string, readonly string[]>>> => {
  const handler = await world.as('gent-dossier')
  const body = await requestOn(handler, 'Kolkstraat 27')
  const { caseId } = await handler.call(registerRequest, { body })
  await world.idle()
  const analyst = await world.as('wonen-beheer')
  const { draftId } = await analyst.call(openDraft, { params: { processId: 'oo' }, body: {} })
  const { batchId } = await analyst.call(prepareBatch, {
    body: { operation: { kind: 'CANCEL' }, reason: 'Proef', chosen: { instances: [{ caseId, part: 1 }] } },
  })
  const property = `/panden/${body.propertyId}`
  return {
    'Wim Proefpersoon': [
      '',
      '/instanties',
      '/instanties?proces=oo',
      '/waar-gebruikt',
      '/termijnen',
      '/termijnen/radar',
      '/termijnen/gevolgen',
      '/termijnen/lijst',
      '/inzicht',
      '/inzicht?proces=oo',
      '/bewerkingen',
      '/ontwerpen',
      `/instanties/${caseId}/1`,
      `/instanties/${caseId}/1/dag`,
      `/ontwerpen/${draftId}`,
      `/ontwerpen/${draftId}/spelen`,
      '/modellen/oo',
      '/modellen/oo/impact?van=1',
      `/bewerkingen/${batchId}`,
    ]
      .map((path) => `/processen${path}`)
      .concat(['/audit', '/beheer/gebruikers', '/beheer/mails', '/beheer/rechten', '/beheer/te-verifieren']),
    'Bo Voorbeeld': ['/processen', '/processen/instanties', '/processen/termijnen', '/beheer/attesten', '/beheer/igs'],
    'Dora Voorbeeld': [
      '/',
      '/werklijst',
      '/panden',
      '/procedures',
      '/vivoo',
      '/vivoo/rapport',
      '/mijn-account',
      property,
      `${property}/verzoek`,
      `${property}/ngw`,
      `${property}/attest`,
      `/procedures/${caseId}`,
      `/procedures/${caseId}/proces`,
      `/procedures/${caseId}/advies-vragen`,
    ],
  }
}

export const run = async (): Promise<string> => {
  const world = await startWebWorld()
  const browser = await launchChromium()
  let pages = 0
  let violations = 0
  for (const [person, paths] of Object.entries(await pagesOf(world))) {
    const desk = await openDesk(browser, world.origin, person)
    const { page } = desk
    for (const path of paths) {
      await page.goto(`${world.origin}${path}`)
      await page.getByRole('main').waitFor()
      await page.locator('.ant-skeleton, .ant-spin-spinning, [aria-busy="true"]').first().waitFor({ state: 'hidden' })
      await page.waitForTimeout(300)
      if ((await page.getByText(notShown).count()) > 0) throw new Error(`${path} is not shown`)
      await takePictures(page, `a11y${path.replace(/[^a-z]+/g, '-')}`)
      const found = await barriers(page)
      pages += 1
      violations += found.length
      for (const fault of found) console.log(`${path}: ${fault.slice(0, 400)}`)
    }
    await desk.close()
  }
  await browser.close()
  await world.close()
  const figure = `${pages} pages, ${violations} violations`
  if (violations > 0) throw new Error(figure)
  return figure
}
