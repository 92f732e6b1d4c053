import { uploadDocument } from '#contract/documents'
import { listInventory } from '#contract/inventory'
import { decideMeasure, getRecord, requestMeasure } from '#contract/levy'
import type { Input } from '#contract/endpoint'
import { addDays } from '#domain/shared/local-date'
import { type Act, does, type Scene } from './act.ts'
import { paper } from './paper.ts'

const desk = 'wonen-inventaris'
type Decision = Input<typeof decideMeasure>['body']['decision']

/** The first record of the case, by reference. */
const recordOf = async ({ as, home, caseId }: Scene) => {
  const { street, houseNumber } = home.property
  const { items } = await as(desk)(listInventory, { query: { search: `${street} ${houseNumber}`, limit: 100 } })
  const [record] = items
    .filter((one) => one.caseId === caseId)
    .toSorted((a, b) => a.reference.localeCompare(b.reference))
  if (!record) throw new Error(`nothing of ${caseId} is on VIVOO`)
  return as(desk)(getRecord, { params: { recordId: record.id } })
}

/** The owner asks that the levy does not run while he renovates. */
export const askMeasure = does('vraagt opschorting', 40, async (scene) => {
  const { record, holders } = await recordOf(scene)
  const upload = { title: 'Aanvraag van de houder', code: 'DT025' }
  const form = await scene.as(desk)(uploadDocument, { params: { caseId: record.caseId }, body: upload, file: paper() })
  await scene.as(desk)(requestMeasure, {
    params: { recordId: record.id },
    body: {
      id: scene.id('measure'),
      ground: 'OVERMACHT',
      requesterPartyIds: holders.slice(0, 1).map(({ partyId }) => partyId),
      requestedOn: scene.today,
      formDocumentId: form.id,
      motivation: 'De aannemer ging failliet; de werken lagen maanden stil.',
    },
  })
})

/** Task A09. */
export const decideOnMeasure = (decision: Decision): Act =>
  does('beslist over opschorting', 15, async (scene) => {
    const { measures } = await recordOf(scene)
    const version = measures.find(({ id }) => id === scene.id('measure'))?.version ?? 0
    const granted = decision === 'TOEGESTAAN'
    const period = {
      startsOn: granted ? scene.today : null,
      endsOn: granted ? addDays(scene.today, 360) : null,
    }
    const body = { decision, ...period, text: 'Volgens de stukken bij de aanvraag.', version }
    await scene.as(desk)(decideMeasure, { params: { measureId: scene.id('measure') }, body })
  })
