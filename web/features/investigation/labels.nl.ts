import type { InvestigationStatus } from '#domain/model/codes'
import type { FaultCode } from '#domain/technical-report/fault'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const statusWord: Readonly<Record<InvestigationStatus, StatusWord>> = {
  AANGEVRAAGD: { word: 'Aangevraagd', tone: 'busy' },
  GEPLAND: { word: 'Gepland', tone: 'busy' },
  IN_OPMAAK: { word: 'In opmaak', tone: 'busy' },
  GEVALIDEERD: { word: 'Gevalideerd', tone: 'busy' },
  TER_ONDERTEKENING: { word: 'Ter ondertekening', tone: 'busy' },
  ONDERTEKEND: { word: 'Ondertekend', tone: 'good' },
  GEANNULEERD: { word: 'Geannuleerd', tone: 'calm' },
  HEROPEND: { word: 'Heropend', tone: 'warn' },
  GEEN_TOEGANG: { word: 'Geen toegang', tone: 'warn' },
}

export const faultWord: Readonly<Record<FaultCode, string>> = {
  NO_UNITS: 'Er is geen entiteit in het onderzoek.',
  VISIT_DATE_MISSING: 'Vul de datum van het bezoek in.',
  VISIT_IN_FUTURE: 'De datum van het bezoek ligt in de toekomst.',
  NO_MODEL_ON_DATE: 'Voor die datum is er geen model van technisch verslag.',
  NO_INSPECTOR: 'Er is geen woningcontroleur.',
  INSPECTOR_NOT_DESIGNATED: 'De woningcontroleur was op die dag niet aangewezen.',
  UNIT_TYPE_MISSING: 'Het soort entiteit ontbreekt.',
  FLOOR_MISSING: 'De verdieping ontbreekt.',
  OWN_NUMBER_MISSING: 'Het eigen entiteitsnummer ontbreekt.',
  MODEL_NOT_FOR_UNIT: 'Dit model past niet bij de entiteit.',
  UNKNOWN_DEFECT: 'Dit gebrek staat niet op het formulier van die datum.',
  WRONG_PART: 'Dit gebrek hoort in een ander deel.',
  DEFECT_NOT_ON_MODEL: 'Dit gebrek hoort niet bij dit model.',
  VARIANT_MISSING: 'Kies de ernst van het gebrek.',
  UNKNOWN_VARIANT: 'Deze ernst bestaat niet voor dit gebrek.',
  DOUBLE_DEFECT: 'Dit gebrek is twee keer gequoteerd.',
  EXCLUSIVE_DEFECTS: 'Deze gebreken sluiten elkaar uit.',
  PHOTO_MISSING: 'Bij dit gebrek hoort een foto.',
  DETAILED_REPORT_WITHOUT_TEXT: 'Het omstandig verslag heeft nog geen tekst.',
  DETAILED_REPORT_WITHOUT_GROUND: 'Het omstandig verslag heeft nog geen grond.',
  NORM_NOT_EXCEEDED: 'De bezettingsnorm is niet overschreden: overbewoning kan niet.',
  ROOMS_MISSING: 'Meet de lokalen op.',
  AREA_NOT_POSITIVE: 'De oppervlakte moet groter zijn dan nul.',
  HEIGHT_NOT_POSITIVE: 'De hoogte moet groter zijn dan nul.',
  NO_SHARED_FUNCTION: 'Koppel de gedeelde functie.',
  FUNCTION_MISSING: 'Een basisfunctie ontbreekt.',
  NO_ACCESS_WITH_DEFECTS: 'Zonder toegang kunnen er geen gebreken zijn.',
}

const words: Readonly<Record<string, string>> = faultWord
export const sayFault = (code: string): string => words[code] ?? code

export const roomUseWord = {
  LEEF: 'leefruimte',
  KOOK: 'keuken',
  SLAAP: 'slaapkamer',
  LEEF_KOOK: 'leefruimte met keuken',
  BAD: 'badkamer',
  TOILET: 'toilet',
  GANG: 'gang',
  BERGING: 'berging',
  KELDER: 'kelder',
  ZOLDER: 'zolder',
  ANDERE: 'andere',
} as const

export const groundWord = {
  VEILIGHEID: 'veiligheid',
  GEZONDHEID: 'gezondheid',
  MENSONWAARDIG: 'mensonwaardig',
  OVERBEWONING: 'overbewoning',
} as const
