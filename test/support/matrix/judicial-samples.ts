import { v7 as uuid } from 'uuid'
import * as contract from '#contract/judicial'
import * as roadContract from '#contract/judicial-road'
import type { Endpoint } from '#contract/endpoint'
import type { VisibleObject } from '#domain/access/can-see'
import type { JudicialAction } from '#domain/procedures/judicial/actions'
import type { JudicialFacts } from '#domain/procedures/judicial/facts'
import type { JudicialStep } from '#domain/procedures/judicial/step-codes'
import { judicialStepRules } from '#domain/procedures/judicial/step-rules'
import { investigationModel } from '#server/platform/case-file/investigation-model'
import { judicialFileModel } from '#server/features/judicial/model'
import { caseModel } from '#server/platform/case-file/model'
import type { World } from '../world.ts'
import { staleVersion } from './case-samples.ts'
import { type EndpointSamples, type Foretold, refuseStep, sample } from './sample.ts'
import type { Things } from './things.ts'

/** Endpoints of judicial files, on the one that was seeded. */
export const judicialSamples = async (
  { database }: World,
  cases: readonly Things[],
): Promise<readonly EndpointSamples[]> => {
  const judicial = await database.model(judicialFileModel).findOne({ rejectOnEmpty: true })
  const { caseId, ownerOrgId, shield, status } = judicial
  const main = await database.model(caseModel).findByPk(caseId, { rejectOnEmpty: true })
  const [investigation] = await database.model(investigationModel).findAll({ where: { caseId } })
  const { municipalityOrgId } = main
  const place = { municipalityOrgId, inventoried: false, shield }
  const file: VisibleObject = { ...place, kind: 'PROCEDURE', ownerOrgId: municipalityOrgId }
  const names = [file]
  const params = { caseId }
  const [property] = cases
  const step = (action: JudicialAction): Foretold => ({ names, judicial: { action, facts: { status } } })
  const one = (endpoint: Endpoint, input: object, foretold: Foretold): EndpointSamples => ({
    endpoint,
    samples: [{ on: 'judicial file', input, ...foretold }],
  })
  const version = staleVersion
  const unknown = { ...step('JUDICIAL_RELEASE'), unknown: true } as const
  return [
    one(contract.listJudicialFiles, { query: { search: main.reference } }, { finds: [{ id: caseId, object: file }] }),
    // only the inspectorate has a file's page, and all of it
    {
      ...one(contract.getJudicialFile, { params }, { names }),
      unnamed: ['PARTY', 'DOCUMENT', 'INVESTIGATION', 'TASK'],
    },
    one(contract.prepareJudicialFile, { params, body: { version } }, step('JUDICIAL_PREPARE')),
    one(contract.addJudicialParty, { params, body: strangeParty }, step('JUDICIAL_ADD_PARTY')),
    one(
      contract.uploadJudicialDocument,
      { params, body: { title: 'Bijlage', code: 'DT999' }, file: pdf },
      step('JUDICIAL_ADD_DOCUMENT'),
    ),
    one(contract.listControllers, { params }, { names }),
    one(
      contract.askJudicialInvestigation,
      { params, body: { controllerUserId: uuid(), unitIds: [uuid()], version } },
      step('JUDICIAL_ASK_INVESTIGATION'),
    ),
    one(
      contract.addJudicialTask,
      { params, body: { title: 'Nakijken', roles: ['WI_VN'], dueOn: null } },
      step('JUDICIAL_ADD_TASK'),
    ),
    one(
      contract.addBridgeTask,
      { params, body: { kind: 'DELETE_FROM_INVENTORY', unitId: uuid() } },
      step('JUDICIAL_BRIDGE'),
    ),
    one(contract.releaseJudicialObject, { params, body: releasing }, unknown),
    one(contract.takeBackRelease, { params: { caseId, releaseId: uuid() }, body: { reason: 'Vergissing' } }, unknown),
    one(contract.closeJudicialFile, { params, body: { reason: 'EINDE', text: '', version } }, step('JUDICIAL_CLOSE')),
    one(
      contract.getSharedInvestigation,
      { params: { investigationId: investigation?.id ?? uuid() } },
      {
        names: [
          {
            ...place,
            kind: 'INVESTIGATION',
            ownerOrgId,
            shared: false,
            assigneeUserId: investigation?.assigneeUserId ?? null,
          },
        ],
      },
    ),
    ...road(params, names, { municipalityOrgId, status }),
    ...(property ? registering(property) : []),
  ]
}

/** The steps of the road on that file; with a version older than any row nothing is written. */
const road = (
  params: { readonly caseId: string },
  names: readonly VisibleObject[],
  facts: JudicialFacts,
): EndpointSamples[] => {
  const body = { version: staleVersion }
  const steps: readonly (readonly [Endpoint, JudicialStep, object])[] = [
    [roadContract.handleJudicialReport, 'JUDICIAL_HANDLE_REPORT', { followUp: true, reason: 'Nodig.' }],
    [
      roadContract.drawUpOfficialReport,
      'JUDICIAL_DRAW_UP_REPORT',
      { decision: 'PROCES_VERBAAL', offences: ['3.34'], findings: 'Gebreken.' },
    ],
    [
      roadContract.makeRecoveryClaim,
      'JUDICIAL_CLAIM',
      {
        route: 'NEERLEGGEN',
        claimant: 'WOONINSPECTEUR',
        measure: 'HERSTEL',
        termMonths: 6,
        penaltyPerDay: 100,
        grounds: 'Nodig.',
      },
    ],
    [roadContract.recordCouncilAdvice, 'JUDICIAL_HIGH_COUNCIL', { advisedOn: '2026-01-05', favourable: true }],
    [
      roadContract.registerRecoveryClaim,
      'JUDICIAL_REGISTER_CLAIM',
      { registeredOn: '2026-01-05', registerNumber: 'HV-1' },
    ],
    [roadContract.recordProsecution, 'JUDICIAL_PROSECUTOR', { choice: 'SEPOT', choseOn: '2026-01-05' }],
    [
      roadContract.recordRuling,
      'JUDICIAL_RULING',
      {
        kind: 'VONNIS',
        court: 'Rechtbank',
        ruledOn: '2026-01-05',
        servedOn: '2026-01-05',
        recoveryOrdered: false,
        measure: null,
        termMonths: null,
        penaltyPerDay: null,
        authorisesExOfficio: false,
      },
    ],
    [roadContract.recordRulingAppeal, 'JUDICIAL_APPEAL', { lodgedOn: '2026-01-05' }],
    [roadContract.reportRepair, 'JUDICIAL_REPAIR_REPORTED', { reportedOn: '2026-01-05' }],
    [roadContract.askReinspection, 'JUDICIAL_REINSPECT', { controllerUserId: uuid() }],
    [roadContract.orderExecution, 'JUDICIAL_EXECUTE', { executionBy: 'Aannemer' }],
    [roadContract.recordExecution, 'JUDICIAL_EXECUTED', { executedOn: '2026-01-05', cost: 10 }],
  ]
  return steps.map(([endpoint, action, fields]) => ({
    endpoint,
    samples: [
      {
        on: 'judicial file',
        input: { params, body: { ...fields, ...body } },
        names,
        refusal: refuseStep(judicialStepRules, action, facts),
      },
    ],
  }))
}

const pdf = new Blob([Buffer.from('%PDF-1.4\n%%EOF\n')], { type: 'application/pdf' })

// On a unit of another property: what is open answers RULE_BROKEN and writes nothing.
const strangeParty = {
  id: uuid(),
  unitId: uuid(),
  roles: ['VERDACHTE'],
  person: { kind: 'NATUURLIJK', name: 'Niemand', firstName: null, correspondenceAddress: null },
}

const releasing = { objectKind: 'DOCUMENT', objectId: uuid(), scope: 'BOTH', label: 'DOCUMENT', reason: 'Nodig' }

const registering = ({ file, property }: Things): EndpointSamples[] => {
  const body = {
    id: uuid(),
    propertyId: file.property.id,
    unitIds: [],
    origin: 'PARKET' as const,
    // in the future: what is open answers RULE_BROKEN and writes nothing
    reportedOn: '2099-01-01',
    facts: 'Onbekend.',
  }
  return [
    {
      endpoint: contract.registerJudicialFile,
      samples: [sample(contract.registerJudicialFile, 'a property', { body }, { names: [property] })],
    },
  ]
}
