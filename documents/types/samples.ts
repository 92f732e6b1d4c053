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
import { samples as dt025 } from './dt025-formulier-vr-op/sample.ts'
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
import { samples as dt050 } from './dt050-melding-schorsing-opname/sample.ts'
import { samples as dt051 } from './dt051-melding-hervatting-opname/sample.ts'
import { samples as dt048 } from './dt048-melding-nieuwe-hzr/sample.ts'
import { samples as dt049 } from './dt049-uittreksel-vivoo/sample.ts'
import { samples as dt052 } from './dt052-correctie-opname/sample.ts'
import { samples as dt053 } from './dt053-melding-verjaardag/sample.ts'
import { samples as dt054 } from './dt054-ontvangstmelding-vr-op/sample.ts'
import { samples as dt055 } from './dt055-aanvraag-vr-op-onvolledig/sample.ts'
import { samples as dt057 } from './dt057-herinnering-stukken-vr-op/sample.ts'
import { samples as dt058 } from './dt058-vr-op-zonder-voorwerp/sample.ts'
import { samples as dt059 } from './dt059-melding-toestaan-vr-op/sample.ts'
import { samples as dt060 } from './dt060-melding-weigeren-vr-op/sample.ts'
import { samples as dt061 } from './dt061-melding-einde-vr-op/sample.ts'
import { samples as dt062 } from './dt062-lijst-verjaardagen/sample.ts'
import { samples as dt065 } from './dt065-herinneringsbrief/sample.ts'
import { samples as dt068 } from './dt068-weigering-schrapping/sample.ts'
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
import { samples as dt072 } from './dt072-attest-niet-op-vivoo/sample.ts'
import { samples as dt096 } from './dt096-melding-acuut-gevaar/sample.ts'
import { samples as dt098 } from './dt098-besluit-ngw/sample.ts'
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
import { samples as dt100 } from './dt100-aanvraag-herhuisvesting/sample.ts'
import { samples as dt101 } from './dt101-aanbod-herhuisvesting/sample.ts'
import { samples as dt102 } from './dt102-kennisgeving-kosten/sample.ts'
import { samples as dt103 } from './dt103-terugvordering-kosten/sample.ts'
import { samples as dt104 } from './dt104-afsprakennota/sample.ts'
import { samples as dt105 } from './dt105-attest-voorrang/sample.ts'
import { samples as dt109 } from './dt109-melding-bewoning/sample.ts'
import { samples as dt145 } from './dt145-samenvatting-onderzoek/sample.ts'
import { samples as dt185 } from './dt185-melding-hersteltermijn/sample.ts'
import { samples as dt187 } from './dt187-afsluiting-waarschuwingsprocedure/sample.ts'

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
  DT025: dt025,
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
  DT050: dt050,
  DT051: dt051,
  DT048: dt048,
  DT049: dt049,
  DT052: dt052,
  DT053: dt053,
  DT054: dt054,
  DT055: dt055,
  DT057: dt057,
  DT058: dt058,
  DT059: dt059,
  DT060: dt060,
  DT061: dt061,
  DT062: dt062,
  DT065: dt065,
  DT068: dt068,
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
  DT072: dt072,
  DT096: dt096,
  DT098: dt098,
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
  DT100: dt100,
  DT101: dt101,
  DT102: dt102,
  DT103: dt103,
  DT104: dt104,
  DT105: dt105,
  DT109: dt109,
  DT145: dt145,
  DT185: dt185,
  DT187: dt187,
}
