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
import { samples as dt065 } from './dt065-herinneringsbrief/sample.ts'
import { samples as dt069 } from './dt069-melding-schrapping-vivoo/sample.ts'
import { samples as dt099 } from './dt099-opheffing-besluit-ngw/sample.ts'
import { samples as dt112 } from './dt112-ontvangstbewijs-vraag-ca/sample.ts'
import { samples as dt113 } from './dt113-ca-kamerwoning/sample.ts'
import { samples as dt114 } from './dt114-ca-woning/sample.ts'
import { samples as dt115 } from './dt115-ca-kamerwoning-seizoenarbeider/sample.ts'
import { samples as dt116 } from './dt116-retributienota-ca/sample.ts'
import { samples as dt117 } from './dt117-melding-toekenning-ca/sample.ts'
import { samples as dt118 } from './dt118-brief-weigering-ca/sample.ts'
import { samples as dt119 } from './dt119-voornemen-intrekking-ca/sample.ts'
import { samples as dt120 } from './dt120-intrekking-ca/sample.ts'
import { samples as dt121 } from './dt121-melding-verval-ca/sample.ts'
import { samples as dt122 } from './dt122-tweede-opinie-melding-gemeente/sample.ts'
import { samples as dt140 } from './dt140-weigeringsbeslissing-ca-zw/sample.ts'
import { samples as dt141 } from './dt141-weigering-ca-kamers/sample.ts'
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
  DT065: dt065,
  DT069: dt069,
  DT099: dt099,
  DT112: dt112,
  DT113: dt113,
  DT114: dt114,
  DT115: dt115,
  DT116: dt116,
  DT117: dt117,
  DT118: dt118,
  DT119: dt119,
  DT120: dt120,
  DT121: dt121,
  DT122: dt122,
  DT140: dt140,
  DT141: dt141,
  DT145: dt145,
}
