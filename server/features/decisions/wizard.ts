import { decisionWarnings } from '#domain/procedures/oo/guards/decision'
import { allowedAction } from '#domain/procedures/oo/actions'
import { verdictChoices } from '#domain/decision/strictness'
import type { SigningFlow } from '#domain/model/codes'
import type { getDecisionBasis } from '../../contract/decisions.ts'
import type { Answer } from '../../contract/endpoint.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadBases } from '../../platform/case-file/basis.ts'
import { heardOn, loadHearings } from '../../platform/case-file/hearings.ts'
import { loadCase, unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { caseUnit } from '../../platform/case-file/present.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { basisOfUnit, rowOf } from './basis.ts'

/** What the wizard shows per unit that may be decided on now. @throws NotFound; NotAllowedNow when there is none */
export const decisionBasis = async (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
): Promise<Answer<typeof getDecisionBasis>> => {
  const { database, clock } = deps
  const file = await loadCase(database, viewer, caseId)
  const facts = await deps.loadFacts(file)
  const today = clock.today()
  const answer = allowedAction('DECISION_MAKE', { facts, viewer, asOf: today })
  if (!answer.open) throw new NotAllowedNow(answer.reason)
  const bases = await loadBases(database, caseId, answer.targets)
  const hearings = await loadHearings(database, caseId)
  return {
    version: file.main.version,
    today,
    units: unitsInCase(file, answer.targets).map(({ unit, sub }) => {
      const basis = basisOfUnit(facts, bases, unit.id)
      const heard = heardOn(hearings, unit.id)
      return {
        unit: caseUnit(unit, sub, viewer),
        basis: basis
          ? {
              kind: basis.kind,
              reference: rowOf(bases, unit.id, basis)?.reference ?? '',
              on: basis.on,
              verdict: basis.verdict,
            }
          : null,
        choices: verdictChoices(basis, file.main.legalRegime).map((choice) => ({ ...choice })),
        hearing: heard
          ? {
              offeredUntil: heard.hearing.offeredUntil,
              closed: heard.hearing.closedOn !== null,
              reactions: heard.reactions.length,
            }
          : null,
        warnings: [...decisionWarnings(facts, [unit.id], today)],
      }
    }),
    defaults: defaultsOf(await loadOrganisation(database, file.main.municipalityOrgId)),
  }
}

/** @source domain.md 7 signing.flow, decision.vacateTermDays, decision.quickRepairDays */
const defaultsOf = ({ parameters }: OrganisationRow) => {
  const signingFlow: SigningFlow = parameters['signing.flow'] === 'DIGITAAL' ? 'DIGITAAL' : 'MANUEEL'
  return {
    signingFlow,
    vacateTermDays: daysOf(parameters['decision.vacateTermDays'], 90),
    quickRepairDays: daysOf(parameters['decision.quickRepairDays'], 30),
  }
}

const daysOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise
