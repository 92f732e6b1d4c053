import type { DocumentCode } from '../fields/data-of.ts'
import type { Block } from './blocks.ts'
import { adviesvraag, brief, herinnering } from './bodies/advice-letters.ts'
import { advies } from './bodies/advice.ts'
import {
  attestKamerwoning,
  attestSeizoenarbeiders,
  attestWoning,
  briefWeigering,
  meldingToekenning,
  weigeringKamers,
  weigeringWoning,
} from './bodies/certificate.ts'
import {
  intrekking,
  meldingTweedeOpinie,
  meldingVerval,
  ontvangstbewijsAttest,
  retributienota,
  voornemenIntrekking,
} from './bodies/certificate-letters.ts'
import {
  betekeningVerslag,
  mededelingAmbtenaar,
  mededelingPartijen,
  meldingOnontvankelijkheid,
  meldingOntvankelijkheid,
  ontvangstbewijsBeroep,
  opvragingDossier,
  uitnodigingHoorzitting,
} from './bodies/appeal-letters.ts'
import { afstand, arrestRaad, pvHoorzitting, reactiePartij, verzoekschriftRaad } from './bodies/appeal-models.ts'
import {
  besluitMinister,
  meldingHervatting,
  meldingResultaat,
  meldingSchorsing,
  meldingStilzwijgend,
  notaMinister,
  ontwerpBesluit,
} from './bodies/appeal-outcome.ts'
import {
  geldigeBeslissing,
  meldingBewoning,
  ongeldigeBeslissing,
  opheffingBeslissing,
  vraagDatumPost,
} from './bodies/after-decision.ts'
import { briefwisseling } from './bodies/correspondence.ts'
import { formulierHeffing } from './bodies/levy-form.ts'
import { beslissing } from './bodies/decision.ts'
import { meldingSchrapping, opheffingNgw } from './bodies/endings.ts'
import { hoorplicht } from './bodies/hearing.ts'
import {
  attestNietOpVivoo,
  besluitNgw,
  correctieOpname,
  meldingGevaar,
  nieuweHouder,
  uittreksel,
  weigeringSchrapping,
} from './bodies/inventory-letters.ts'
import {
  maandlijst,
  maatregelBeeindigd,
  maatregelGeweigerd,
  maatregelHerinnering,
  maatregelOnvolledig,
  maatregelToegestaan,
  maatregelZonderVoorwerp,
  meldingVerjaardag,
  ontvangstMaatregel,
} from './bodies/levy.ts'
import { meldingBeslissing, meldingOpname } from './bodies/outcome-letters.ts'
import {
  aanbodHerhuisvesting,
  aanvraagHerhuisvesting,
  afsprakennota,
  attestVoorrang,
  kennisgevingKosten,
  terugvorderingKosten,
} from './bodies/rehousing.ts'
import { afwijzing, ontvangstbewijs } from './bodies/request-letters.ts'
import { aanmaning, ambtshalve, invordering, kostenstaat } from './bodies/judicial-recovery.ts'
import {
  adviesvraagHogeRaad,
  afsluiting,
  briefParket,
  herstelvordering,
  neerlegging,
  nietUitvoering,
  procesVerbaal,
  uitvoering,
} from './bodies/judicial.ts'
import { geenToegang, samenvatting, technischVerslag } from './bodies/reports.ts'
import { meldingOnderzoek } from './bodies/visit.ts'
import { afsluitingWaarschuwing, hersteltermijn } from './bodies/warning.ts'

/** The source of every body template. */
export const bodies: Readonly<Record<DocumentCode, readonly Block[]>> = {
  DT002: ontvangstbewijs,
  DT004: afwijzing,
  DT008: meldingOnderzoek,
  DT010: geenToegang,
  DT011: technischVerslag,
  DT016: adviesvraag,
  DT023: advies,
  DT024: brief,
  DT025: formulierHeffing,
  DT026: hoorplicht,
  DT034: beslissing,
  DT035: meldingBeslissing,
  DT038: opheffingBeslissing,
  DT042: ongeldigeBeslissing,
  DT043: geldigeBeslissing,
  DT044: vraagDatumPost,
  DT039: briefwisseling,
  DT040: briefwisseling,
  DT047: meldingOpname,
  DT050: meldingSchorsing,
  DT051: meldingHervatting,
  DT048: nieuweHouder,
  DT049: uittreksel,
  DT052: correctieOpname,
  DT053: meldingVerjaardag,
  DT054: ontvangstMaatregel,
  DT055: maatregelOnvolledig,
  DT057: maatregelHerinnering,
  DT058: maatregelZonderVoorwerp,
  DT059: maatregelToegestaan,
  DT060: maatregelGeweigerd,
  DT061: maatregelBeeindigd,
  DT062: maandlijst,
  DT065: herinnering,
  DT068: weigeringSchrapping,
  DT069: meldingSchrapping,
  DT077: ontvangstbewijsBeroep,
  DT078: mededelingAmbtenaar,
  DT079: meldingOntvankelijkheid,
  DT080: mededelingPartijen,
  DT081: meldingOnontvankelijkheid,
  DT082: opvragingDossier,
  DT083: betekeningVerslag,
  DT084: uitnodigingHoorzitting,
  DT085: pvHoorzitting,
  DT086: reactiePartij,
  DT087: notaMinister,
  DT088: afstand,
  DT089: ontwerpBesluit,
  DT090: besluitMinister,
  DT091: meldingResultaat,
  DT092: meldingStilzwijgend,
  DT093: verzoekschriftRaad,
  DT094: arrestRaad,
  DT072: attestNietOpVivoo,
  DT096: meldingGevaar,
  DT098: besluitNgw,
  DT099: opheffingNgw,
  DT125: procesVerbaal,
  DT126: briefParket,
  DT127: herstelvordering,
  DT128: neerlegging,
  DT129: adviesvraagHogeRaad,
  DT131: aanmaning,
  DT132: nietUitvoering,
  DT133: uitvoering,
  DT134: invordering,
  DT135: ambtshalve,
  DT136: kostenstaat,
  DT137: afsluiting,
  DT112: ontvangstbewijsAttest,
  DT113: attestKamerwoning,
  DT114: attestWoning,
  DT115: attestSeizoenarbeiders,
  DT116: retributienota,
  DT117: meldingToekenning,
  DT118: briefWeigering,
  DT119: voornemenIntrekking,
  DT120: intrekking,
  DT121: meldingVerval,
  DT122: meldingTweedeOpinie,
  DT140: weigeringWoning,
  DT141: weigeringKamers,
  DT100: aanvraagHerhuisvesting,
  DT101: aanbodHerhuisvesting,
  DT102: kennisgevingKosten,
  DT103: terugvorderingKosten,
  DT104: afsprakennota,
  DT105: attestVoorrang,
  DT109: meldingBewoning,
  DT145: samenvatting,
  DT185: hersteltermijn,
  DT187: afsluitingWaarschuwing,
}
