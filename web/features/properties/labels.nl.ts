import type { PropertyType, UnitType } from '#domain/model/codes'

export const propertyTypeWord: Readonly<Record<PropertyType, string>> = {
  EENGEZINSWONING: 'eengezinswoning',
  MEERGEZINSWONING: 'meergezinswoning',
  KAMERWONING: 'kamerwoning',
  HANDELSPAND_MET_WONING: 'handelspand met woning',
  ANDERE: 'andere',
}

export const unitTypeWord: Readonly<Record<UnitType, string>> = {
  ZW: 'zelfstandige woning',
  NZW: 'niet-zelfstandige woning',
  NWF: 'niet-woonfunctie',
}
