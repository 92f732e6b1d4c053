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
import { dt025 } from './dt025-formulier-vr-op/definition.ts'
import { dt026 } from './dt026-hoorplicht/definition.ts'
import { dt034 } from './dt034-beslissing-burgemeester/definition.ts'
import { dt035 } from './dt035-melding-beslissing/definition.ts'
import { dt038 } from './dt038-opheffing-beslissing/definition.ts'
import { dt042 } from './dt042-ongeldige-beslissing/definition.ts'
import { dt043 } from './dt043-geldige-beslissing/definition.ts'
import { dt044 } from './dt044-vraag-datum-betekening/definition.ts'
import { dt039 } from './dt039-briefwisseling-hzr/definition.ts'
import { dt040 } from './dt040-briefwisseling-bewoner/definition.ts'
import { dt047 } from './dt047-melding-opname-vivoo/definition.ts'
import { dt050 } from './dt050-melding-schorsing-opname/definition.ts'
import { dt051 } from './dt051-melding-hervatting-opname/definition.ts'
import { dt048 } from './dt048-melding-nieuwe-hzr/definition.ts'
import { dt049 } from './dt049-uittreksel-vivoo/definition.ts'
import { dt052 } from './dt052-correctie-opname/definition.ts'
import { dt053 } from './dt053-melding-verjaardag/definition.ts'
import { dt054 } from './dt054-ontvangstmelding-vr-op/definition.ts'
import { dt055 } from './dt055-aanvraag-vr-op-onvolledig/definition.ts'
import { dt057 } from './dt057-herinnering-stukken-vr-op/definition.ts'
import { dt058 } from './dt058-vr-op-zonder-voorwerp/definition.ts'
import { dt059 } from './dt059-melding-toestaan-vr-op/definition.ts'
import { dt060 } from './dt060-melding-weigeren-vr-op/definition.ts'
import { dt061 } from './dt061-melding-einde-vr-op/definition.ts'
import { dt062 } from './dt062-lijst-verjaardagen/definition.ts'
import { dt065 } from './dt065-herinneringsbrief/definition.ts'
import { dt068 } from './dt068-weigering-schrapping/definition.ts'
import { dt069 } from './dt069-melding-schrapping-vivoo/definition.ts'
import { dt077 } from './dt077-ontvangstbewijs-beroep/definition.ts'
import { dt078 } from './dt078-mededeling-beroep-gewestelijk-ambtenaar/definition.ts'
import { dt079 } from './dt079-melding-ontvankelijkheid-beroep/definition.ts'
import { dt080 } from './dt080-mededeling-beroep-andere-partijen/definition.ts'
import { dt081 } from './dt081-melding-onontvankelijkheid-beroep/definition.ts'
import { dt082 } from './dt082-opvraging-dossier-bij-gemeente/definition.ts'
import { dt083 } from './dt083-betekening-tv-beroepsonderzoek/definition.ts'
import { dt084 } from './dt084-uitnodiging-hoorzitting-beroep/definition.ts'
import { dt085 } from './dt085-pv-hoorzitting-beroep/definition.ts'
import { dt086 } from './dt086-reactie-partij-in-beroep/definition.ts'
import { dt087 } from './dt087-nota-aan-minister/definition.ts'
import { dt088 } from './dt088-afstand-van-beroep/definition.ts'
import { dt089 } from './dt089-ontwerp-ministerieel-besluit/definition.ts'
import { dt090 } from './dt090-besluit-minister/definition.ts'
import { dt091 } from './dt091-melding-resultaat-beroep/definition.ts'
import { dt092 } from './dt092-melding-stilzwijgende-afwijzing/definition.ts'
import { dt093 } from './dt093-verzoekschrift-raad-van-state/definition.ts'
import { dt094 } from './dt094-arrest-raad-van-state/definition.ts'
import { dt072 } from './dt072-attest-niet-op-vivoo/definition.ts'
import { dt096 } from './dt096-melding-acuut-gevaar/definition.ts'
import { dt098 } from './dt098-besluit-ngw/definition.ts'
import { dt099 } from './dt099-opheffing-besluit-ngw/definition.ts'
import { dt125 } from './dt125-wi-proces-verbaal/definition.ts'
import { dt126 } from './dt126-wi-begeleidend-schrijven-parket/definition.ts'
import { dt127 } from './dt127-wi-herstelvordering/definition.ts'
import { dt128 } from './dt128-wi-neerlegging-herstelvordering/definition.ts'
import { dt129 } from './dt129-wi-adviesvraag-hoge-raad/definition.ts'
import { dt131 } from './dt131-wi-aanmaning-herstel/definition.ts'
import { dt132 } from './dt132-wi-pv-niet-uitvoering/definition.ts'
import { dt133 } from './dt133-wi-pv-uitvoering/definition.ts'
import { dt134 } from './dt134-wi-invordering-dwangsom/definition.ts'
import { dt135 } from './dt135-wi-ambtshalve-uitvoering/definition.ts'
import { dt136 } from './dt136-wi-kostenstaat/definition.ts'
import { dt137 } from './dt137-wi-afsluiting-dossier/definition.ts'
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
import { dt100 } from './dt100-aanvraag-herhuisvesting/definition.ts'
import { dt101 } from './dt101-aanbod-herhuisvesting/definition.ts'
import { dt102 } from './dt102-kennisgeving-kosten/definition.ts'
import { dt103 } from './dt103-terugvordering-kosten/definition.ts'
import { dt104 } from './dt104-afsprakennota/definition.ts'
import { dt105 } from './dt105-attest-voorrang/definition.ts'
import { dt109 } from './dt109-melding-bewoning/definition.ts'
import { dt145 } from './dt145-samenvatting-onderzoek/definition.ts'
import { dt185 } from './dt185-melding-hersteltermijn/definition.ts'
import { dt187 } from './dt187-afsluiting-waarschuwingsprocedure/definition.ts'

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
  DT025: { definition: dt025, folder: 'dt025-formulier-vr-op' },
  DT026: { definition: dt026, folder: 'dt026-hoorplicht' },
  DT034: { definition: dt034, folder: 'dt034-beslissing-burgemeester' },
  DT035: { definition: dt035, folder: 'dt035-melding-beslissing' },
  DT038: { definition: dt038, folder: 'dt038-opheffing-beslissing' },
  DT042: { definition: dt042, folder: 'dt042-ongeldige-beslissing' },
  DT043: { definition: dt043, folder: 'dt043-geldige-beslissing' },
  DT044: { definition: dt044, folder: 'dt044-vraag-datum-betekening' },
  DT039: { definition: dt039, folder: 'dt039-briefwisseling-hzr' },
  DT040: { definition: dt040, folder: 'dt040-briefwisseling-bewoner' },
  DT047: { definition: dt047, folder: 'dt047-melding-opname-vivoo' },
  DT050: { definition: dt050, folder: 'dt050-melding-schorsing-opname' },
  DT051: { definition: dt051, folder: 'dt051-melding-hervatting-opname' },
  DT048: { definition: dt048, folder: 'dt048-melding-nieuwe-hzr' },
  DT049: { definition: dt049, folder: 'dt049-uittreksel-vivoo' },
  DT052: { definition: dt052, folder: 'dt052-correctie-opname' },
  DT053: { definition: dt053, folder: 'dt053-melding-verjaardag' },
  DT054: { definition: dt054, folder: 'dt054-ontvangstmelding-vr-op' },
  DT055: { definition: dt055, folder: 'dt055-aanvraag-vr-op-onvolledig' },
  DT057: { definition: dt057, folder: 'dt057-herinnering-stukken-vr-op' },
  DT058: { definition: dt058, folder: 'dt058-vr-op-zonder-voorwerp' },
  DT059: { definition: dt059, folder: 'dt059-melding-toestaan-vr-op' },
  DT060: { definition: dt060, folder: 'dt060-melding-weigeren-vr-op' },
  DT061: { definition: dt061, folder: 'dt061-melding-einde-vr-op' },
  DT062: { definition: dt062, folder: 'dt062-lijst-verjaardagen' },
  DT065: { definition: dt065, folder: 'dt065-herinneringsbrief' },
  DT068: { definition: dt068, folder: 'dt068-weigering-schrapping' },
  DT069: { definition: dt069, folder: 'dt069-melding-schrapping-vivoo' },
  DT077: { definition: dt077, folder: 'dt077-ontvangstbewijs-beroep' },
  DT078: { definition: dt078, folder: 'dt078-mededeling-beroep-gewestelijk-ambtenaar' },
  DT079: { definition: dt079, folder: 'dt079-melding-ontvankelijkheid-beroep' },
  DT080: { definition: dt080, folder: 'dt080-mededeling-beroep-andere-partijen' },
  DT081: { definition: dt081, folder: 'dt081-melding-onontvankelijkheid-beroep' },
  DT082: { definition: dt082, folder: 'dt082-opvraging-dossier-bij-gemeente' },
  DT083: { definition: dt083, folder: 'dt083-betekening-tv-beroepsonderzoek' },
  DT084: { definition: dt084, folder: 'dt084-uitnodiging-hoorzitting-beroep' },
  DT085: { definition: dt085, folder: 'dt085-pv-hoorzitting-beroep' },
  DT086: { definition: dt086, folder: 'dt086-reactie-partij-in-beroep' },
  DT087: { definition: dt087, folder: 'dt087-nota-aan-minister' },
  DT088: { definition: dt088, folder: 'dt088-afstand-van-beroep' },
  DT089: { definition: dt089, folder: 'dt089-ontwerp-ministerieel-besluit' },
  DT090: { definition: dt090, folder: 'dt090-besluit-minister' },
  DT091: { definition: dt091, folder: 'dt091-melding-resultaat-beroep' },
  DT092: { definition: dt092, folder: 'dt092-melding-stilzwijgende-afwijzing' },
  DT093: { definition: dt093, folder: 'dt093-verzoekschrift-raad-van-state' },
  DT094: { definition: dt094, folder: 'dt094-arrest-raad-van-state' },
  DT072: { definition: dt072, folder: 'dt072-attest-niet-op-vivoo' },
  DT096: { definition: dt096, folder: 'dt096-melding-acuut-gevaar' },
  DT098: { definition: dt098, folder: 'dt098-besluit-ngw' },
  DT099: { definition: dt099, folder: 'dt099-opheffing-besluit-ngw' },
  DT125: { definition: dt125, folder: 'dt125-wi-proces-verbaal' },
  DT126: { definition: dt126, folder: 'dt126-wi-begeleidend-schrijven-parket' },
  DT127: { definition: dt127, folder: 'dt127-wi-herstelvordering' },
  DT128: { definition: dt128, folder: 'dt128-wi-neerlegging-herstelvordering' },
  DT129: { definition: dt129, folder: 'dt129-wi-adviesvraag-hoge-raad' },
  DT131: { definition: dt131, folder: 'dt131-wi-aanmaning-herstel' },
  DT132: { definition: dt132, folder: 'dt132-wi-pv-niet-uitvoering' },
  DT133: { definition: dt133, folder: 'dt133-wi-pv-uitvoering' },
  DT134: { definition: dt134, folder: 'dt134-wi-invordering-dwangsom' },
  DT135: { definition: dt135, folder: 'dt135-wi-ambtshalve-uitvoering' },
  DT136: { definition: dt136, folder: 'dt136-wi-kostenstaat' },
  DT137: { definition: dt137, folder: 'dt137-wi-afsluiting-dossier' },
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
  DT100: { definition: dt100, folder: 'dt100-aanvraag-herhuisvesting' },
  DT101: { definition: dt101, folder: 'dt101-aanbod-herhuisvesting' },
  DT102: { definition: dt102, folder: 'dt102-kennisgeving-kosten' },
  DT103: { definition: dt103, folder: 'dt103-terugvordering-kosten' },
  DT104: { definition: dt104, folder: 'dt104-afsprakennota' },
  DT105: { definition: dt105, folder: 'dt105-attest-voorrang' },
  DT109: { definition: dt109, folder: 'dt109-melding-bewoning' },
  DT145: { definition: dt145, folder: 'dt145-samenvatting-onderzoek' },
  DT185: { definition: dt185, folder: 'dt185-melding-hersteltermijn' },
  DT187: { definition: dt187, folder: 'dt187-afsluiting-waarschuwingsprocedure' },
}
