import { expect } from 'chai'
import { canSee } from '#domain/access/can-see'
import type { OrgType } from '#domain/model/codes'
import { caseModel } from '#server/platform/case-file/model'
import { documentModel } from '#server/platform/case-file/document-model'
import { visibleCases, visibleDocuments, visibleProperties } from '#server/platform/case-file/visibility'
import { propertyModel, subProcedureModel, unitModel } from '#server/platform/case-file/model'
import type { Database } from '#server/platform/db/database'
import { describeOnDatabases } from '#test/support/database'

const gent = '0a440210-0000-4000-8000-000000000001'
const middelkerke = '0a350110-0000-4000-8000-000000000001'
const agency = '0a900000-0000-4000-8000-000000000001'

const facts = [gent, middelkerke].flatMap((municipalityOrgId) =>
  (['NONE', 'WI'] as const).flatMap((shield) =>
    [false, true].map((inventoried) => ({ municipalityOrgId, shield, inventoried })),
  ),
)
const viewers = (['LB', 'WV_WK', 'WV_WI', 'VLABEL', 'IGS'] as const satisfies readonly OrgType[]).flatMap((orgType) =>
  [gent, agency].map((orgId) => ({ userId: agency, orgId, orgType, roles: [] })),
)

const fill = async (database: Database): Promise<void> => {
  for (const [index, { municipalityOrgId, shield, inventoried }] of facts.entries()) {
    const property = await database.model(propertyModel).create({
      reference: `PA26-00000${index}`,
      type: 'EENGEZINSWONING',
      status: 'ACTIEF',
      street: 'Kolkstraat',
      houseNumber: '1',
      postalCode: '9000',
      municipality: 'Gent',
      municipalityOrgId,
      capaKeys: [],
      shield,
    })
    const unit = await database.model(unitModel).create({
      propertyId: property.id,
      reference: `EN26-00000${index}`,
      type: 'ZW',
      floor: '0',
      description: '',
      position: 0,
    })
    const main = await database.model(caseModel).create({
      reference: `OO26-00000${index}`,
      type: 'OO',
      propertyId: property.id,
      status: 'GESTART',
      startedOn: '2026-01-05',
      municipalityOrgId,
      agencyOrgId: agency,
      legalRegime: 'TV_202501',
      shield,
      createdByUserId: agency,
    })
    await database.model(subProcedureModel).create({
      reference: `OO26-00000${index}/001`,
      caseId: main.id,
      unitId: unit.id,
      position: 1,
      status: 'GESTART',
      statusSince: '2026-01-05',
      onInventorySince: inventoried ? '2026-02-01' : null,
    })
    for (const [position, [ownerOrgId, shared]] of owners.entries()) {
      await database.model(documentModel).create({
        reference: `DO26-0000${index}${position}`,
        caseId: main.id,
        code: position % 2 === 0 ? 'DT034' : 'DT002',
        title: 'x',
        status: 'CONCEPT',
        ownerOrgId,
        shield,
        shared,
        pdfState: 'NONE',
        pdfAttempts: 0,
      })
    }
  }
}

const owners = [gent, agency].flatMap((owner) => [true, false].map((shared) => [owner, shared] as const))

describeOnDatabases('visibility in SQL says what canSee says', (open) => {
  let database: Database
  before(async () => {
    database = await open()
    await fill(database)
  })

  for (const viewer of viewers) {
    it(`for ${viewer.orgType} ${viewer.orgId === gent ? 'Gent' : 'elsewhere'}`, async () => {
      const seen = (kind: 'PROPERTY' | 'PROCEDURE') =>
        facts.flatMap((fact, index) =>
          canSee(viewer, { kind, ...fact, ownerOrgId: fact.municipalityOrgId }) ? [index] : [],
        )
      const properties = await database
        .model(propertyModel)
        .findAll({ where: visibleProperties(viewer), order: ['reference'] })
      expect(properties.map(({ reference }) => Number(reference.slice(-1)))).to.deep.equal(seen('PROPERTY'))
      const cases = await database.model(caseModel).findAll({ where: visibleCases(viewer), order: ['reference'] })
      expect(cases.map(({ reference }) => Number(reference.slice(-1)))).to.deep.equal(seen('PROCEDURE'))
      const documents = await database
        .model(documentModel)
        .findAll({ where: visibleDocuments(viewer), order: ['reference'] })
      const expected = facts.flatMap((fact, index) =>
        owners.flatMap(([ownerOrgId, shared], position) => {
          const subjectKind = position % 2 === 0 ? 'DECISION' : null
          const object = { kind: 'DOCUMENT', ...fact, ownerOrgId, shared, subjectKind } as const
          return canSee(viewer, object) ? [`${index}${position}`] : []
        }),
      )
      expect(documents.map(({ reference }) => reference.slice(-2))).to.deep.equal(expected)
    })
  }
})
