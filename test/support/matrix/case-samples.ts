import { v7 as uuid } from 'uuid'
import { askAdvice, getAdviceRequest, handleAdviceRequest, makeAdvice } from '#contract/advice'
import { getCase, getCaseHistory, getCaseProcess, registerRequest, rejectRequest, stopProcedure } from '#contract/cases'
import { downloadDocument, getDocument, uploadDocument } from '#contract/documents'
import { getHearing, registerReaction, startHearing } from '#contract/hearings'
import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '#contract/investigations'
import { getProperty } from '#contract/properties'
import { factsBeforeStart } from '#server/platform/case-file/facts'
import type { World } from '../world.ts'
import { type EndpointSamples, type Foretold, onePer, sample } from './sample.ts'
import { documentsIn, openTasks, type Things } from './things.ts'

/** Older than any row: what is open answers STALE and writes nothing. */
export const staleVersion = 999_999

/** Endpoints below a case and what is made in it before the decision. */
export const caseSamples = async (world: World, cases: readonly Things[]): Promise<readonly EndpointSamples[]> => [
  await registration(world, cases),
  ...casePages(cases),
  ...documentSamples(cases),
  ...adviceSamples(cases),
  ...investigationSamples(cases),
  ...hearingSamples(cases),
]

const registration = async ({ database, deps }: World, cases: readonly Things[]): Promise<EndpointSamples> => {
  const samples = []
  for (const { name, file, property } of cases) {
    const facts = await factsBeforeStart(database, deps.clock.today(), file, file.main.agencyOrgId)
    const unitIds = file.units.map(({ id }) => id)
    const body = {
      id: uuid(),
      propertyId: file.property.id,
      unitIds,
      kind: 'VERZOEK' as const,
      initiator: 'BELANGHEBBENDE' as const,
      // in the future: what is open answers RULE_BROKEN and writes nothing
      receivedOn: '2099-01-01',
      channel: 'AANGETEKEND' as const,
      motivated: true,
      hasInterest: true,
      complaint: 'Vocht.',
      requesterPartyIds: [],
      newRequesters: [],
    }
    const foretold = { names: [property], step: { action: 'OO_REGISTER', facts, ids: unitIds } } as const
    samples.push(sample(registerRequest, name, { body }, foretold))
  }
  return { endpoint: registerRequest, samples }
}

const casePages = (cases: readonly Things[]): EndpointSamples[] => {
  const closing = { reason: 'TEST', text: '', version: staleVersion }
  const on = (things: Things): { params: { caseId: string } } => ({ params: { caseId: things.caseId } })
  const names = ({ procedure }: Things): Foretold => ({ names: [procedure] })
  return [
    {
      endpoint: getCase,
      samples: cases.map((one) =>
        sample(getCase, one.name, on(one), { ...names(one), finds: [...documentsIn(one), ...openTasks(one)] }),
      ),
    },
    { endpoint: getCaseHistory, samples: cases.map((one) => sample(getCaseHistory, one.name, on(one), names(one))) },
    { endpoint: getCaseProcess, samples: cases.map((one) => sample(getCaseProcess, one.name, on(one), names(one))) },
    {
      endpoint: rejectRequest,
      samples: cases.map((one) =>
        sample(
          rejectRequest,
          one.name,
          { ...on(one), body: closing },
          { ...names(one), step: { action: 'REQUEST_REJECT', facts: one.facts } },
        ),
      ),
    },
    {
      endpoint: stopProcedure,
      samples: cases.map((one) =>
        sample(
          stopProcedure,
          one.name,
          { ...on(one), body: closing },
          { ...names(one), step: { action: 'PROCEDURE_STOP', facts: one.facts } },
        ),
      ),
    },
    {
      endpoint: getProperty,
      samples: cases.map((one) =>
        sample(
          getProperty,
          one.name,
          { params: { propertyId: one.file.property.id } },
          { names: [one.property], finds: [{ id: one.caseId, object: one.procedure }, ...documentsIn(one)] },
        ),
      ),
    },
  ]
}

const documentSamples = (cases: readonly Things[]): EndpointSamples[] => {
  const kept = cases.flatMap(({ name, documents }) =>
    documents
      .filter(({ row }) => row.status !== 'VERWIJDERD')
      .map(({ row, names }) => ({ on: `${name}: ${kindOf(row)}`, row, names })),
  )
  // what differs in kind, status, maker, or what the rule looks at
  const documents = onePer(kept, ({ row, names }) => `${kindOf(row)} ${JSON.stringify(names)}`)
  const pdf = new Blob([Buffer.from('%PDF-1.4\n%%EOF\n')], { type: 'application/pdf' })
  return [
    {
      endpoint: getDocument,
      samples: documents.map(({ on, row, names }) =>
        sample(getDocument, on, { params: { documentId: row.id } }, { names }),
      ),
    },
    {
      endpoint: downloadDocument,
      samples: documents.map(({ on, row, names }) => {
        const format = row.docxSha256 === null ? 'upload' : 'docx'
        return sample(downloadDocument, on, { params: { documentId: row.id }, query: { format } }, { names })
      }),
    },
    {
      endpoint: uploadDocument,
      samples: cases.map(({ name, caseId, procedure }) => ({
        on: name,
        input: { params: { caseId }, body: { title: 'Bijlage', code: 'DT999' }, file: pdf },
        names: [procedure],
      })),
    },
  ]
}

const kindOf = ({ code, status, ownerOrgId }: Things['documents'][number]['row']): string =>
  `${code} ${status} of ${ownerOrgId.slice(0, 8)}`

const adviceSamples = (cases: readonly Things[]): EndpointSamples[] => {
  const requests = cases.flatMap((things) =>
    things.requests.map(({ row, names }) => ({
      name: things.name,
      facts: things.facts,
      row,
      names,
      params: { adviceRequestId: row.id },
      finds: documentsIn(things, [row.id]),
    })),
  )
  const unknownUnit = [{ unitId: uuid(), verdict: { oo: 'NIET_OO' as const, overcrowded: false }, grounds: '' }]
  return [
    {
      endpoint: askAdvice,
      samples: cases.map(({ name, caseId, procedure, file, facts }) => {
        const unitIds = file.subs.map(({ unitId }) => unitId)
        const body = { id: uuid(), askedOn: '2026-01-05', unitIds, note: '', version: staleVersion }
        const foretold = { names: [procedure], step: { action: 'ADVICE_ASK', facts, ids: unitIds } } as const
        return sample(askAdvice, name, { params: { caseId }, body }, foretold)
      }),
    },
    {
      endpoint: getAdviceRequest,
      samples: requests.map(({ name, params, names, finds }) =>
        sample(getAdviceRequest, name, { params }, { names, finds }),
      ),
    },
    {
      endpoint: handleAdviceRequest,
      samples: requests.map(({ name, params, names, facts, row }) => {
        const body = { route: 'GEWEIGERD' as const, reason: '', version: staleVersion }
        const step = { action: 'ADVICE_HANDLE', facts, ids: [row.id] } as const
        return sample(handleAdviceRequest, name, { params, body }, { names, step })
      }),
    },
    {
      endpoint: makeAdvice,
      samples: requests.map(({ name, params, names, facts, row }) => {
        const step = { action: 'ADVICE_MAKE', facts, ids: [row.id] } as const
        return sample(
          makeAdvice,
          name,
          { params, body: { perUnit: unknownUnit, version: staleVersion } },
          { names, step },
        )
      }),
    },
  ]
}

const investigationSamples = (cases: readonly Things[]): EndpointSamples[] => {
  const all = cases.flatMap((things) =>
    things.investigations.map(({ row, names }) => ({
      name: things.name,
      facts: things.facts,
      names,
      ids: [row.id],
      params: { investigationId: row.id },
      finds: documentsIn(things, [row.id]),
    })),
  )
  const version = staleVersion
  const plan = { plannedOn: '2020-01-01', plannedTime: null, note: '', version }
  const save = { version, visitDate: null, building: [], reports: [] }
  return [
    {
      endpoint: getInvestigation,
      samples: all.map(({ name, params, names, finds }) =>
        sample(getInvestigation, name, { params }, { names, finds }),
      ),
    },
    {
      endpoint: planInvestigation,
      samples: all.map(({ name, params, names, facts, ids }) =>
        sample(
          planInvestigation,
          name,
          { params, body: plan },
          { names, step: { action: 'INVESTIGATION_PLAN', facts, ids } },
        ),
      ),
    },
    {
      endpoint: saveInvestigation,
      samples: all.map(({ name, params, names, facts, ids }) =>
        sample(
          saveInvestigation,
          name,
          { params, body: save },
          { names, step: { action: 'INVESTIGATION_SCORE', facts, ids } },
        ),
      ),
    },
    {
      endpoint: validateInvestigation,
      samples: all.map(({ name, params, names, facts, ids }) =>
        sample(
          validateInvestigation,
          name,
          { params, body: { version } },
          { names, step: { action: 'INVESTIGATION_VALIDATE', facts, ids } },
        ),
      ),
    },
    {
      endpoint: signInvestigation,
      samples: all.map(({ name, params, names, facts, ids }) =>
        sample(
          signInvestigation,
          name,
          { params, body: { signed: true, version } },
          { names, step: { action: 'INVESTIGATION_SIGN', facts, ids } },
        ),
      ),
    },
  ]
}

const hearingSamples = (cases: readonly Things[]): EndpointSamples[] => {
  const hearings = cases.flatMap((things) =>
    things.hearings.map(({ row, names }) => ({
      name: things.name,
      facts: things.facts,
      row,
      names,
      params: { hearingId: row.id },
      finds: documentsIn(things, [row.id]),
    })),
  )
  return [
    {
      endpoint: startHearing,
      samples: cases.map(({ name, caseId, procedure, file, facts }) => {
        const unitIds = file.subs.map(({ unitId }) => unitId)
        const body = {
          id: uuid(),
          unitIds,
          startedOn: '2026-01-05',
          offeredUntil: '2026-01-19',
          mode: 'SCHRIFTELIJK' as const,
          hearingAt: null,
          place: null,
          invitedPartyIds: file.parties.map(({ party }) => party.id),
          version: staleVersion,
        }
        const foretold = { names: [procedure], step: { action: 'HEARING_START', facts, ids: unitIds } } as const
        return sample(startHearing, name, { params: { caseId }, body }, foretold)
      }),
    },
    {
      endpoint: getHearing,
      samples: hearings.map(({ name, params, names, finds }) => sample(getHearing, name, { params }, { names, finds })),
    },
    {
      endpoint: registerReaction,
      samples: hearings.map(({ name, params, names, facts, row }) => {
        const body = {
          id: uuid(),
          unitIds: [...row.unitIds],
          receivedOn: '2026-01-05',
          type: 'SCHRIFTELIJK' as const,
          summary: 'Gezien.',
          partyIds: [...row.invitedPartyIds],
          documentId: null,
          version: staleVersion,
        }
        const step = { action: 'REACTION_REGISTER', facts, ids: [row.id] } as const
        return sample(registerReaction, name, { params, body }, { names, step })
      }),
    },
  ]
}
