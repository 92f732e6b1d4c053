import type { DocumentCode } from '../fields/data-of.ts'
import type { DocumentDefinition } from './define.ts'
import { dt002 } from './dt002-ontvangstbewijs/definition.ts'
import { dt004 } from './dt004-afwijzing-stopzetting/definition.ts'
import { dt008 } from './dt008-melding-datum-onderzoek/definition.ts'
import { dt010 } from './dt010-verslag-geen-toegang/definition.ts'
import { dt011 } from './dt011-technisch-verslag-woning/definition.ts'
import { dt016 } from './dt016-adviesvraag/definition.ts'
import { dt023 } from './dt023-advies-gewestelijk-ambtenaar/definition.ts'
import { dt024 } from './dt024-brief-bij-advies/definition.ts'
import { dt026 } from './dt026-hoorplicht/definition.ts'
import { dt034 } from './dt034-beslissing-burgemeester/definition.ts'
import { dt035 } from './dt035-melding-beslissing/definition.ts'
import { dt039 } from './dt039-briefwisseling-hzr/definition.ts'
import { dt040 } from './dt040-briefwisseling-bewoner/definition.ts'
import { dt047 } from './dt047-melding-opname-vivoo/definition.ts'
import { dt065 } from './dt065-herinneringsbrief/definition.ts'
import { dt069 } from './dt069-melding-schrapping-vivoo/definition.ts'
import { dt099 } from './dt099-opheffing-besluit-ngw/definition.ts'
import { dt112 } from './dt112-ontvangstbewijs-vraag-ca/definition.ts'
import { dt113 } from './dt113-ca-kamerwoning/definition.ts'
import { dt114 } from './dt114-ca-woning/definition.ts'
import { dt115 } from './dt115-ca-kamerwoning-seizoenarbeider/definition.ts'
import { dt116 } from './dt116-retributienota-ca/definition.ts'
import { dt117 } from './dt117-melding-toekenning-ca/definition.ts'
import { dt118 } from './dt118-brief-weigering-ca/definition.ts'
import { dt119 } from './dt119-voornemen-intrekking-ca/definition.ts'
import { dt120 } from './dt120-intrekking-ca/definition.ts'
import { dt121 } from './dt121-melding-verval-ca/definition.ts'
import { dt122 } from './dt122-tweede-opinie-melding-gemeente/definition.ts'
import { dt140 } from './dt140-weigeringsbeslissing-ca-zw/definition.ts'
import { dt141 } from './dt141-weigering-ca-kamers/definition.ts'
import { dt145 } from './dt145-samenvatting-onderzoek/definition.ts'

/** Definition and folder of every type; a test compares it with the folders on disk. */
export const types: {
  readonly [C in DocumentCode]: { readonly definition: DocumentDefinition<C>; readonly folder: string }
} = {
  DT002: { definition: dt002, folder: 'dt002-ontvangstbewijs' },
  DT004: { definition: dt004, folder: 'dt004-afwijzing-stopzetting' },
  DT008: { definition: dt008, folder: 'dt008-melding-datum-onderzoek' },
  DT010: { definition: dt010, folder: 'dt010-verslag-geen-toegang' },
  DT011: { definition: dt011, folder: 'dt011-technisch-verslag-woning' },
  DT016: { definition: dt016, folder: 'dt016-adviesvraag' },
  DT023: { definition: dt023, folder: 'dt023-advies-gewestelijk-ambtenaar' },
  DT024: { definition: dt024, folder: 'dt024-brief-bij-advies' },
  DT026: { definition: dt026, folder: 'dt026-hoorplicht' },
  DT034: { definition: dt034, folder: 'dt034-beslissing-burgemeester' },
  DT035: { definition: dt035, folder: 'dt035-melding-beslissing' },
  DT039: { definition: dt039, folder: 'dt039-briefwisseling-hzr' },
  DT040: { definition: dt040, folder: 'dt040-briefwisseling-bewoner' },
  DT047: { definition: dt047, folder: 'dt047-melding-opname-vivoo' },
  DT065: { definition: dt065, folder: 'dt065-herinneringsbrief' },
  DT069: { definition: dt069, folder: 'dt069-melding-schrapping-vivoo' },
  DT099: { definition: dt099, folder: 'dt099-opheffing-besluit-ngw' },
  DT112: { definition: dt112, folder: 'dt112-ontvangstbewijs-vraag-ca' },
  DT113: { definition: dt113, folder: 'dt113-ca-kamerwoning' },
  DT114: { definition: dt114, folder: 'dt114-ca-woning' },
  DT115: { definition: dt115, folder: 'dt115-ca-kamerwoning-seizoenarbeider' },
  DT116: { definition: dt116, folder: 'dt116-retributienota-ca' },
  DT117: { definition: dt117, folder: 'dt117-melding-toekenning-ca' },
  DT118: { definition: dt118, folder: 'dt118-brief-weigering-ca' },
  DT119: { definition: dt119, folder: 'dt119-voornemen-intrekking-ca' },
  DT120: { definition: dt120, folder: 'dt120-intrekking-ca' },
  DT121: { definition: dt121, folder: 'dt121-melding-verval-ca' },
  DT122: { definition: dt122, folder: 'dt122-tweede-opinie-melding-gemeente' },
  DT140: { definition: dt140, folder: 'dt140-weigeringsbeslissing-ca-zw' },
  DT141: { definition: dt141, folder: 'dt141-weigering-ca-kamers' },
  DT145: { definition: dt145, folder: 'dt145-samenvatting-onderzoek' },
}
