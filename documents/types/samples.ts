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
import { samples as dt038 } from './dt038-opheffing-beslissing/sample.ts'
import { samples as dt042 } from './dt042-ongeldige-beslissing/sample.ts'
import { samples as dt043 } from './dt043-geldige-beslissing/sample.ts'
import { samples as dt044 } from './dt044-vraag-datum-betekening/sample.ts'
import { samples as dt039 } from './dt039-briefwisseling-hzr/sample.ts'
import { samples as dt040 } from './dt040-briefwisseling-bewoner/sample.ts'
import { samples as dt047 } from './dt047-melding-opname-vivoo/sample.ts'
import { samples as dt065 } from './dt065-herinneringsbrief/sample.ts'
import { samples as dt069 } from './dt069-melding-schrapping-vivoo/sample.ts'
import { samples as dt099 } from './dt099-opheffing-besluit-ngw/sample.ts'
import { samples as dt125 } from './dt125-wi-proces-verbaal/sample.ts'
import { samples as dt126 } from './dt126-wi-begeleidend-schrijven-parket/sample.ts'
import { samples as dt127 } from './dt127-wi-herstelvordering/sample.ts'
import { samples as dt128 } from './dt128-wi-neerlegging-herstelvordering/sample.ts'
import { samples as dt129 } from './dt129-wi-adviesvraag-hoge-raad/sample.ts'
import { samples as dt131 } from './dt131-wi-aanmaning-herstel/sample.ts'
import { samples as dt132 } from './dt132-wi-pv-niet-uitvoering/sample.ts'
import { samples as dt133 } from './dt133-wi-pv-uitvoering/sample.ts'
import { samples as dt134 } from './dt134-wi-invordering-dwangsom/sample.ts'
import { samples as dt135 } from './dt135-wi-ambtshalve-uitvoering/sample.ts'
import { samples as dt136 } from './dt136-wi-kostenstaat/sample.ts'
import { samples as dt137 } from './dt137-wi-afsluiting-dossier/sample.ts'
import { samples as dt100 } from './dt100-aanvraag-herhuisvesting/sample.ts'
import { samples as dt101 } from './dt101-aanbod-herhuisvesting/sample.ts'
import { samples as dt102 } from './dt102-kennisgeving-kosten/sample.ts'
import { samples as dt103 } from './dt103-terugvordering-kosten/sample.ts'
import { samples as dt104 } from './dt104-afsprakennota/sample.ts'
import { samples as dt105 } from './dt105-attest-voorrang/sample.ts'
import { samples as dt109 } from './dt109-melding-bewoning/sample.ts'
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
  DT038: dt038,
  DT042: dt042,
  DT043: dt043,
  DT044: dt044,
  DT039: dt039,
  DT040: dt040,
  DT047: dt047,
  DT065: dt065,
  DT069: dt069,
  DT099: dt099,
  DT125: dt125,
  DT126: dt126,
  DT127: dt127,
  DT128: dt128,
  DT129: dt129,
  DT131: dt131,
  DT132: dt132,
  DT133: dt133,
  DT134: dt134,
  DT135: dt135,
  DT136: dt136,
  DT137: dt137,
  DT100: dt100,
  DT101: dt101,
  DT102: dt102,
  DT103: dt103,
  DT104: dt104,
  DT105: dt105,
  DT109: dt109,
  DT145: dt145,
}
