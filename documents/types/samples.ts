import type { DocumentCode } from '../fields/data-of.ts'
import type { Samples } from './define.ts'
import { samples as dt002 } from './dt002-ontvangstbewijs/sample.ts'
import { samples as dt004 } from './dt004-afwijzing-stopzetting/sample.ts'
import { samples as dt008 } from './dt008-melding-datum-onderzoek/sample.ts'
import { samples as dt010 } from './dt010-verslag-geen-toegang/sample.ts'
import { samples as dt011 } from './dt011-technisch-verslag-woning/sample.ts'
import { samples as dt016 } from './dt016-adviesvraag/sample.ts'
import { samples as dt023 } from './dt023-advies-gewestelijk-ambtenaar/sample.ts'
import { samples as dt024 } from './dt024-brief-bij-advies/sample.ts'
import { samples as dt026 } from './dt026-hoorplicht/sample.ts'
import { samples as dt034 } from './dt034-beslissing-burgemeester/sample.ts'
import { samples as dt035 } from './dt035-melding-beslissing/sample.ts'
import { samples as dt039 } from './dt039-briefwisseling-hzr/sample.ts'
import { samples as dt040 } from './dt040-briefwisseling-bewoner/sample.ts'
import { samples as dt047 } from './dt047-melding-opname-vivoo/sample.ts'
import { samples as dt050 } from './dt050-melding-schorsing-opname/sample.ts'
import { samples as dt051 } from './dt051-melding-hervatting-opname/sample.ts'
import { samples as dt065 } from './dt065-herinneringsbrief/sample.ts'
import { samples as dt069 } from './dt069-melding-schrapping-vivoo/sample.ts'
import { samples as dt077 } from './dt077-ontvangstbewijs-beroep/sample.ts'
import { samples as dt078 } from './dt078-mededeling-beroep-gewestelijk-ambtenaar/sample.ts'
import { samples as dt079 } from './dt079-melding-ontvankelijkheid-beroep/sample.ts'
import { samples as dt080 } from './dt080-mededeling-beroep-andere-partijen/sample.ts'
import { samples as dt081 } from './dt081-melding-onontvankelijkheid-beroep/sample.ts'
import { samples as dt082 } from './dt082-opvraging-dossier-bij-gemeente/sample.ts'
import { samples as dt083 } from './dt083-betekening-tv-beroepsonderzoek/sample.ts'
import { samples as dt084 } from './dt084-uitnodiging-hoorzitting-beroep/sample.ts'
import { samples as dt085 } from './dt085-pv-hoorzitting-beroep/sample.ts'
import { samples as dt086 } from './dt086-reactie-partij-in-beroep/sample.ts'
import { samples as dt087 } from './dt087-nota-aan-minister/sample.ts'
import { samples as dt088 } from './dt088-afstand-van-beroep/sample.ts'
import { samples as dt089 } from './dt089-ontwerp-ministerieel-besluit/sample.ts'
import { samples as dt090 } from './dt090-besluit-minister/sample.ts'
import { samples as dt091 } from './dt091-melding-resultaat-beroep/sample.ts'
import { samples as dt092 } from './dt092-melding-stilzwijgende-afwijzing/sample.ts'
import { samples as dt093 } from './dt093-verzoekschrift-raad-van-state/sample.ts'
import { samples as dt094 } from './dt094-arrest-raad-van-state/sample.ts'
import { samples as dt099 } from './dt099-opheffing-besluit-ngw/sample.ts'
import { samples as dt145 } from './dt145-samenvatting-onderzoek/sample.ts'

/** Contexts of every type, for tests and previews. */
export const allSamples: { readonly [C in DocumentCode]: Samples<C> } = {
  DT002: dt002,
  DT004: dt004,
  DT008: dt008,
  DT010: dt010,
  DT011: dt011,
  DT016: dt016,
  DT023: dt023,
  DT024: dt024,
  DT026: dt026,
  DT034: dt034,
  DT035: dt035,
  DT039: dt039,
  DT040: dt040,
  DT047: dt047,
  DT050: dt050,
  DT051: dt051,
  DT065: dt065,
  DT069: dt069,
  DT077: dt077,
  DT078: dt078,
  DT079: dt079,
  DT080: dt080,
  DT081: dt081,
  DT082: dt082,
  DT083: dt083,
  DT084: dt084,
  DT085: dt085,
  DT086: dt086,
  DT087: dt087,
  DT088: dt088,
  DT089: dt089,
  DT090: dt090,
  DT091: dt091,
  DT092: dt092,
  DT093: dt093,
  DT094: dt094,
  DT099: dt099,
  DT145: dt145,
}
