import type {
  AppealGround,
  AppealStatus,
  InadmissibleReason,
  MinisterialOutcome,
  SubmitterRole,
} from '#domain/model/procedure-codes'
import type { RequestChannel, VerdictOO } from '#domain/model/codes'
import type { Timeliness } from '#domain/procedures/appeal/terms'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const appealStatusWord: Readonly<Record<AppealStatus, StatusWord>> = {
  INGEDIEND: { word: 'Ingediend', tone: 'busy' },
  ONTVANKELIJKHEID_TE_BEOORDELEN: { word: 'Ontvankelijkheid te beoordelen', tone: 'busy' },
  ONTVANKELIJK: { word: 'Ontvankelijk', tone: 'busy' },
  ONONTVANKELIJK: { word: 'Niet ontvankelijk', tone: 'bad' },
  ONDERZOEK: { word: 'In onderzoek', tone: 'busy' },
  REACTIES: { word: 'Wacht op reacties', tone: 'busy' },
  ONTWERP_MB: { word: 'Ontwerp gemaakt', tone: 'busy' },
  BIJ_MINISTER: { word: 'Bij de minister', tone: 'warn' },
  BESLIST: { word: 'Beslist', tone: 'good' },
  STILZWIJGEND_AFGEWEZEN: { word: 'Stilzwijgend afgewezen', tone: 'calm' },
  INGETROKKEN: { word: 'Ingetrokken', tone: 'calm' },
  AFGESLOTEN: { word: 'Afgesloten', tone: 'calm' },
}

export const groundWord: Readonly<Record<AppealGround, string>> = {
  BESLUIT: 'beslissing van de burgemeester',
  STILZITTEN: 'stilzitten van de burgemeester',
  STOPZETTING: 'stopzetting of afwijzing van de procedure',
  OPNAME_INVENTARIS: 'opname in de inventaris (besluit NGW)',
  WEIGERING_CA: 'weigering van een conformiteitsattest',
}

export const submitterWord: Readonly<Record<SubmitterRole, string>> = {
  BEWONER: 'bewoner',
  HZR: 'houder van een zakelijk recht',
  VERZOEKER: 'verzoeker',
  GEWESTELIJK_AMBTENAAR: 'gewestelijk ambtenaar',
  ANDERE: 'andere, zonder beroepsrecht',
}

export const inadmissibleWord: Readonly<Record<InadmissibleReason, string>> = {
  GEEN_BEROEPSRECHT: 'de indiener heeft geen beroepsrecht',
  ALLEEN_VERZOEKER: 'alleen de verzoeker kan beroep instellen tegen stilzitten',
  GEEN_FORMEEL_VERZOEK: 'er was geen formeel verzoek',
  TE_VROEG: 'te vroeg verstuurd',
  TE_LAAT: 'te laat verstuurd',
  NIET_AANGETEKEND: 'niet met een beveiligde zending verstuurd',
  NIET_GEMOTIVEERD: 'niet gemotiveerd',
  ANDERE: 'een andere reden',
}

export const timelinessWord: Readonly<Record<Timeliness, string>> = {
  IN_TIME: 'op tijd',
  TOO_EARLY: 'te vroeg',
  TOO_LATE: 'te laat',
  NO_RIGHT: 'een melding geeft geen recht op beroep',
  NOT_STARTED: 'de termijn loopt nog niet: er is nog niet betekend',
}

export const outcomeWord: Readonly<Record<MinisterialOutcome, string>> = {
  BEVESTIGD: 'bevestigd: de beslissing blijft',
  VERNIETIGD: 'vernietigd: de beslissing vervalt',
  HERZIEN: 'herzien: de minister beslist in de plaats van de burgemeester',
  AFGEWEZEN: 'afgewezen',
  ZONDER_VOORWERP: 'zonder voorwerp',
}

export const verdictChoice: Readonly<Record<VerdictOO, string>> = {
  NIET_OO: 'niet ongeschikt en niet onbewoonbaar',
  ONGESCHIKT: 'ongeschikt',
  ONBEWOONBAAR: 'onbewoonbaar (vóór 2021)',
  ONGESCHIKT_ONBEWOONBAAR: 'ongeschikt en onbewoonbaar',
}

export const channelChoice: Readonly<Record<RequestChannel, string>> = {
  AANGETEKEND: 'aangetekende brief',
  AANGETEKENDE_MAIL: 'aangetekende e-mail',
  TEGEN_ONTVANGSTBEWIJS: 'tegen ontvangstbewijs',
  WEBFORMULIER: 'webformulier',
  TELEFOON: 'telefoon',
  MONDELING: 'mondeling',
  E_MAIL: 'e-mail',
}
