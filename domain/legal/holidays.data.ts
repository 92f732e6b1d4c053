/** A Belgian legal holiday: a fixed day, or days after Easter Sunday. */
export type HolidayRow =
  | { readonly key: string; readonly name: string; readonly month: number; readonly day: number }
  | { readonly key: string; readonly name: string; readonly daysAfterEaster: number }

/** The ten legal holidays (wet van 4 januari 1974, KB van 18 april 1974 art. 1). Regional days (11 July) are not among them. */
export const legalHolidays = [
  { key: 'NIEUWJAAR', name: 'Nieuwjaar', month: 1, day: 1 },
  { key: 'PAASMAANDAG', name: 'Paasmaandag', daysAfterEaster: 1 },
  { key: 'DAG_VAN_DE_ARBEID', name: 'Dag van de Arbeid', month: 5, day: 1 },
  { key: 'HEMELVAART', name: 'Onze-Lieve-Heer-Hemelvaart', daysAfterEaster: 39 },
  { key: 'PINKSTERMAANDAG', name: 'Pinkstermaandag', daysAfterEaster: 50 },
  { key: 'NATIONALE_FEESTDAG', name: 'Nationale feestdag', month: 7, day: 21 },
  { key: 'OLV_HEMELVAART', name: 'Onze-Lieve-Vrouw-Hemelvaart', month: 8, day: 15 },
  { key: 'ALLERHEILIGEN', name: 'Allerheiligen', month: 11, day: 1 },
  { key: 'WAPENSTILSTAND', name: 'Wapenstilstand', month: 11, day: 11 },
  { key: 'KERSTMIS', name: 'Kerstmis', month: 12, day: 25 },
] as const satisfies readonly HolidayRow[]
