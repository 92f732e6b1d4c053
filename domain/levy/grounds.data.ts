import type { LevyMeasureKind } from '../model/procedure-codes.ts'

/** On what an exemption or suspension of the levy rests. */
export interface LevyGround {
  readonly code: string
  readonly kind: LevyMeasureKind
  /** Dutch, as forms and letters say it */
  readonly name: string
  /** longest period in months; undefined: as long as the ground lasts */
  readonly maxMonths?: number
  /** it belongs to the holder who asked: a new holder does not inherit it */
  readonly personal: boolean
  readonly source: 'PAGE' | 'GK'
  readonly verified: boolean
}

/** @source domain.md 5.7 "Exemption/suspension (VR_OP)"; that a measure is personal is (GK) */
export const levyGrounds = [
  {
    code: 'ENIGE_HOOFDVERBLIJFPLAATS',
    kind: 'VRIJSTELLING',
    name: 'Enige woning, bewoond als hoofdverblijfplaats',
    personal: true,
    source: 'PAGE',
    verified: true,
  },
  {
    code: 'ONTEIGENINGSPLAN',
    kind: 'VRIJSTELLING',
    name: 'Binnen een onteigeningsplan, of daardoor geen vergunning',
    personal: false,
    source: 'PAGE',
    verified: true,
  },
  {
    code: 'RAMP',
    kind: 'VRIJSTELLING',
    name: 'Vernield of beschadigd door een ramp',
    personal: false,
    source: 'PAGE',
    verified: true,
  },
  {
    code: 'SOCIAAL_BEHEERSRECHT',
    kind: 'VRIJSTELLING',
    name: 'Sociaal beheersrecht',
    personal: false,
    source: 'PAGE',
    verified: true,
  },
  {
    code: 'RENOVATIECONTRACT',
    kind: 'VRIJSTELLING',
    name: 'Renovatiecontract',
    personal: false,
    source: 'PAGE',
    verified: true,
  },
  {
    code: 'OVERMACHT',
    kind: 'VRIJSTELLING',
    name: 'Overmacht',
    maxMonths: 12,
    personal: true,
    source: 'PAGE',
    verified: true,
  },
  {
    code: 'RENOVATIE',
    kind: 'OPSCHORTING',
    name: 'Renovatie met vergunning of plan',
    maxMonths: 48,
    personal: true,
    source: 'GK',
    verified: false,
  },
  {
    code: 'NIEUWE_HOUDER',
    kind: 'OPSCHORTING',
    name: 'Nieuwe houder van een zakelijk recht',
    maxMonths: 24,
    personal: true,
    source: 'GK',
    verified: false,
  },
  {
    code: 'ERFENIS',
    kind: 'OPSCHORTING',
    name: 'Verkregen door erfenis',
    maxMonths: 24,
    personal: true,
    source: 'GK',
    verified: false,
  },
] as const satisfies readonly LevyGround[]
export type LevyGroundCode = (typeof levyGrounds)[number]['code']
