import { Op } from 'sequelize'
import type { z } from 'zod'
import { keptUntil } from '#domain/privacy/erasure'
import type { Answer } from '../../contract/endpoint.ts'
import type { getPersonData, personDatum } from '../../contract/privacy.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { requestModel } from '../../platform/case-file/model.ts'
import { hearingModel, reactionModel } from '../../platform/case-file/hearing-model.ts'
import { visibleDocuments } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { erasureNow } from './erase.ts'
import { loadPerson, type PersonFile } from './load.ts'

type Datum = z.input<typeof personDatum>

/** Everything that is kept of a person and that the viewer may see, row by row, and until when. @throws NotFound */
export const personData = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  viewer: Viewer,
  personId: string,
): Promise<Answer<typeof getPersonData>> => {
  const file = await loadPerson(database, viewer, personId)
  const erasure = await erasureNow(database, file, clock.today())
  return {
    madeAt: database.now(),
    items: [
      ...fields('person', file.person.id, file.person),
      ...file.parties.flatMap((party) => fields('party', party.id, party)),
      ...(await caseData(database, file)),
      ...(await documentData(database, viewer, file)),
      ...(await reactionData(database, file)),
    ],
    hold: erasure.open ? null : erasure.hold,
    keptUntil: !erasure.open && erasure.hold === 'WITHIN_RETENTION' ? erasure.until : null,
  }
}

const fields = (kind: string, id: string, row: object): Datum[] =>
  Object.entries(row).flatMap(([field, value]) =>
    value === null || field === 'id' || field === 'position' || field === 'shield'
      ? []
      : [{ kind, id, field, value: typeof value === 'string' ? value : JSON.stringify(value) }],
  )

const caseData = async (database: Database, { parties, cases }: PersonFile): Promise<Datum[]> => {
  const requests = await database.model(requestModel).findAll({ where: { caseId: cases.map(({ id }) => id) } })
  const ids = new Set(parties.map(({ id }) => id))
  return cases.flatMap(({ id, reference, status, startedOn, closedOn }) => {
    const until = closedOn === null ? null : keptUntil('CASE_FILE', closedOn)
    const own = requests.find((one) => one.caseId === id && one.requesterPartyIds.some((partyId) => ids.has(partyId)))
    const said = own ? { isRequester: true, complaint: own.complaint } : {}
    return fields('main_procedure', id, { reference, status, startedOn, closedOn, keptUntil: until, ...said })
  })
}

const documentData = async (database: Database, viewer: Viewer, { parties }: PersonFile): Promise<Datum[]> => {
  const ofPerson = { partyId: parties.map(({ id }) => id) }
  const found = await database
    .model(documentModel)
    .findAll({ where: { [Op.and]: [visibleDocuments(viewer), ofPerson] }, order: ['reference'] })
  return found.map(plain).flatMap(({ id, reference, code, title, addressee, createdAt, snapshot }) => {
    return fields('document', id, { reference, code, title, addressee, createdAt, snapshot })
  })
}

const reactionData = async (database: Database, { parties, cases }: PersonFile): Promise<Datum[]> => {
  const hearings = await database.model(hearingModel).findAll({
    attributes: ['id'],
    where: { caseId: cases.map(({ id }) => id) },
  })
  const reactions = await database.model(reactionModel).findAll({
    where: { hearingId: hearings.map(({ id }) => id) },
    order: ['id'],
  })
  const ids = new Set(parties.map(({ id }) => id))
  return reactions
    .map(plain)
    .filter(({ partyIds }) => partyIds.some((id) => ids.has(id)))
    .flatMap(({ id, receivedOn, type, summary, late }) =>
      fields('hearing_reaction', id, { receivedOn, type, summary, late }),
    )
}
