import type { ProcedureType } from '#domain/model/codes'
import type { Act } from './act.ts'
import { apply, drawUp, giveUpApplication, handleIt, inspectFor, sendOff, signAs } from './certificate-acts.ts'
import { draft, file, giveUp, judge, needNoVisit, rule, view } from './appeal-acts.ts'
import { advise, handle, plan, signReports, visit } from './investigation-acts.ts'
import {
  askVisit,
  askVisitAgain,
  claim,
  inspectJudicially,
  openFile,
  prepare,
  prosecute,
  registerClaim,
  report,
  reportJudicialRepair,
  ruleJudicially,
  signReport,
} from './judicial-acts.ts'
import { liftDecision } from './lifting-acts.ts'
import { askMeasure, decideOnMeasure } from './levy-acts.ts'
import { conclude, leave, listHousehold, noteNeeds, offer, settleAccounts } from './rehousing-acts.ts'
import { annul, bring, erase, lift, registerDecision, resume, suspend } from './ngw-acts.ts'
import { grantTime, inspectAgain, inspectFirst, repaired } from './warning-acts.ts'
import { ask, decide, hear, include, react, register, reject, send, sign, stop, validate } from './oo-acts.ts'

/** How one kind of case goes, and where it stands on the last day. */
export interface Script {
  readonly name: string
  readonly type: ProcedureType
  /** what `ends` is the status of; default the units of the case */
  readonly subject?: 'appeal' | 'measure' | 'household' | 'judicial'
  /** status on the last day: what the demonstration promises */
  readonly ends: string
  readonly acts: readonly Act[]
  /** days that must have passed after its last act: terms that run out by themselves */
  readonly restDays?: number
  /** cases of this kind */
  readonly times: number
}

const toPlan = [register('VERZOEK'), ask, handle('ONDERZOEK')]
const planned = [...toPlan, plan]
const visited = [...planned, visit('uninhabitable')]
const toAdvise = [...visited, signReports]
const advised = [...toAdvise, advise]
const sent = [...advised, sign('wonen-ambtenaar', '9', 4)]
const lighter = [...planned, visit('unfit'), signReports, advise, sign('wonen-ambtenaar', '9', 5)]
const heard = [...sent, hear, react]
const decided = [...heard, decide()]
const signedOnce = [...decided, sign('burgemeester', '110', 3)]
const toSend = [...signedOnce, sign('directeur', '140', 2)]
const decisionSent = [...toSend, send('181', 4)]
const valid = [...decisionSent, validate(true)]
const lightlyDecided = [
  ...lighter,
  hear,
  decide('advice', 16),
  sign('burgemeester', '110', 4),
  sign('directeur', '140', 3),
  send('181', 2),
  validate(true),
]

const liftingScripts = (acts: readonly Act[]): readonly Omit<Script, 'type'>[] => [
  { name: 'opgeheven, te schrappen', ends: 'OPGEHEVEN', acts, restDays: 2, times: 1 },
  { name: 'opgeheven en geschrapt', ends: 'OPGEHEVEN', acts: [...acts, erase], restDays: 20, times: 1 },
]

const ooScripts: readonly Omit<Script, 'type'>[] = [
  { name: 'pas gemeld', ends: 'GESTART', acts: [register('MELDING')], times: 1 },
  { name: 'pas verzocht', ends: 'GESTART', acts: [register('VERZOEK')], times: 1 },
  { name: 'burgemeester beslist niet', ends: 'GESTART', acts: [register('VERZOEK')], restDays: 130, times: 1 },
  { name: 'afgewezen', ends: 'STOPGEZET', acts: [register('VERZOEK'), reject], restDays: 20, times: 1 },
  { name: 'stopgezet', ends: 'STOPGEZET', acts: [register('VERZOEK'), ask, stop], restDays: 15, times: 1 },
  { name: 'advies gevraagd', ends: 'ADVIES_GEVRAAGD', acts: [register('VERZOEK'), ask], times: 1 },
  { name: 'vraag geweigerd', ends: 'GESTART', acts: [register('VERZOEK'), ask, handle('GEWEIGERD')], times: 1 },
  { name: 'bezoek te plannen', ends: 'ONDERZOEK_AANGEVRAAGD', acts: toPlan, times: 1 },
  { name: 'bezoek gepland', ends: 'ONDERZOEK_AANGEVRAAGD', acts: planned, times: 1 },
  { name: 'verslag te ondertekenen', ends: 'ONDERZOEK_AANGEVRAAGD', acts: visited, times: 1 },
  { name: 'advies te maken', ends: 'ONDERZOEK_UITGEVOERD', acts: toAdvise, times: 1 },
  { name: 'advies te ondertekenen', ends: 'ADVIES_TER_ONDERTEKENING', acts: advised, times: 1 },
  { name: 'advies verstuurd', ends: 'ADVIES_VERSTUURD', acts: sent, times: 1 },
  { name: 'hoorplicht loopt', ends: 'HOORPLICHT_GESTART', acts: [...sent, hear], times: 1 },
  { name: 'hoorplicht voorbij', ends: 'HOORPLICHT_AFGEROND', acts: heard, restDays: 10, times: 1 },
  { name: 'burgemeester moet ondertekenen', ends: 'BESLISSING_TER_ONDERTEKENING', acts: decided, times: 1 },
  { name: 'beslissing te versturen', ends: 'BESLISSING_TE_VERSTUREN', acts: toSend, times: 1 },
  { name: 'beslissing te valideren', ends: 'BESLISSING_VERSTUURD', acts: decisionSent, times: 1 },
  { name: 'beslissing ongeldig', ends: 'BESLISSING_ONGELDIG', acts: [...decisionSent, validate(false)], times: 1 },
  { name: 'opname te controleren', ends: 'BESLISSING_GELDIG', acts: valid, times: 1 },
  { name: 'opgenomen', ends: 'BESLISSING_GELDIG', acts: [...valid, include], times: 1 },
  {
    name: 'ongeschikt en afgesloten',
    ends: 'BESLISSING_GELDIG',
    acts: [...lightlyDecided, include],
    restDays: 80,
    times: 1,
  },
]

const taken = [registerDecision(4), bring, include]

const ngwScripts: readonly Omit<Script, 'type'>[] = [
  { name: 'te bezorgen', ends: 'GESTART', acts: [registerDecision(3)], times: 1 },
  { name: 'op te nemen', ends: 'BESLISSING_GELDIG', acts: [registerDecision(5), bring], times: 1 },
  { name: 'op de lijst', ends: 'BESLISSING_GELDIG', acts: taken, restDays: 30, times: 1 },
  { name: 'te laat', ends: 'GESTART', acts: [registerDecision(2)], restDays: 120, times: 1 },
  { name: 'klacht bij de gouverneur', ends: 'BESLISSING_GELDIG', acts: [...taken, suspend], times: 1 },
  { name: 'klacht afgewezen', ends: 'BESLISSING_GELDIG', acts: [...taken, suspend, resume], restDays: 12, times: 1 },
  { name: 'opgeheven, te schrappen', ends: 'OPGEHEVEN', acts: [...taken, lift], times: 1 },
  { name: 'opgeheven en geschrapt', ends: 'OPGEHEVEN', acts: [...taken, lift, erase], restDays: 40, times: 1 },
  { name: 'vernietigd', ends: 'STOPGEZET', acts: [...taken, suspend, annul, erase], restDays: 8, times: 1 },
]

const lifted = [...valid, include, liftDecision]

const warned = [register('VERZOEK', true)]
const found = [...warned, ...inspectFirst('unfit')]
const granted = [...found, grantTime]

const warningScripts: readonly Omit<Script, 'type'>[] = [
  { name: 'waarschuwing: te onderzoeken', ends: 'GESTART', acts: warned, times: 1 },
  { name: 'waarschuwing: hersteltermijn toe te kennen', ends: 'ONDERZOEK_UITGEVOERD', acts: found, times: 1 },
  { name: 'waarschuwing: hersteltermijn loopt', ends: 'HERSTELTERMIJN_TOEGEKEND', acts: granted, times: 1 },
  { name: 'waarschuwing: niet hersteld', ends: 'GESTART', acts: granted, restDays: 90, times: 1 },
  {
    name: 'waarschuwing: hersteld',
    ends: 'HERSTELD',
    acts: [...granted, repaired, ...inspectAgain('conform')],
    restDays: 10,
    times: 1,
  },
  {
    name: 'waarschuwing: in orde',
    ends: 'HERSTELD',
    acts: [...warned, ...inspectFirst('conform')],
    restDays: 8,
    times: 1,
  },
]

const contested = [...valid, include, file('owner')]
const admitted = [...contested, judge]
const drafted = [...admitted, view, needNoVisit, draft('BEVESTIGD')]

const appealScripts: readonly Omit<Script, 'type'>[] = [
  { name: 'beroep te beoordelen', ends: 'ONTVANKELIJKHEID_TE_BEOORDELEN', acts: contested, times: 1 },
  { name: 'beroep ontvankelijk', ends: 'ONTVANKELIJK', acts: admitted, times: 1 },
  {
    name: 'beroep onontvankelijk',
    ends: 'ONONTVANKELIJK',
    acts: [...valid, include, file('stranger'), judge],
    restDays: 6,
    times: 1,
  },
  { name: 'beroep bij minister', ends: 'BIJ_MINISTER', acts: drafted, times: 1 },
  { name: 'beroep bevestigd', ends: 'BESLIST', acts: [...drafted, rule('BEVESTIGD')], restDays: 5, times: 1 },
  { name: 'beroep ingetrokken', ends: 'INGETROKKEN', acts: [...admitted, giveUp], restDays: 5, times: 1 },
  {
    name: 'beroep stilzwijgend afgewezen',
    ends: 'STILZWIJGEND_AFGEWEZEN',
    acts: [...admitted, view],
    restDays: 110,
    times: 1,
  },
]

const measured = [...taken, askMeasure]
const levyScripts: readonly Omit<Script, 'type' | 'subject'>[] = [
  { name: 'opschorting gevraagd', ends: 'AANGEVRAAGD', acts: measured, times: 1 },
  {
    name: 'opschorting onvolledig',
    ends: 'ONVOLLEDIG',
    acts: [...measured, decideOnMeasure('ONVOLLEDIG')],
    restDays: 3,
    times: 1,
  },
  {
    name: 'opschorting toegestaan',
    ends: 'TOEGESTAAN',
    acts: [...measured, decideOnMeasure('TOEGESTAAN')],
    restDays: 10,
    times: 1,
  },
  {
    name: 'opschorting geweigerd',
    ends: 'GEWEIGERD',
    acts: [...measured, decideOnMeasure('GEWEIGERD')],
    restDays: 10,
    times: 1,
  },
]

const evacuated = [registerDecision(4), listHousehold]
const helped = [...evacuated, noteNeeds, offer]
const housed = [...helped, conclude('HERHUISVEST')]
const rehousingScripts: readonly Omit<Script, 'type' | 'subject'>[] = [
  { name: 'gezin zoekt woning', ends: 'OPEN', acts: evacuated, times: 1 },
  { name: 'gezin heeft aanbod', ends: 'AANGEBODEN', acts: helped, times: 1 },
  { name: 'gezin herhuisvest', ends: 'HERHUISVEST', acts: housed, times: 1 },
  { name: 'kosten van herhuisvesting', ends: 'KOSTEN', acts: [...housed, leave], restDays: 3, times: 1 },
  {
    name: 'herhuisvesting afgesloten',
    ends: 'AFGESLOTEN',
    acts: [...housed, leave, settleAccounts],
    restDays: 10,
    times: 1,
  },
]

const prepared = [openFile, prepare]
const asked = [...prepared, askVisit]
const seen = [...asked, ...inspectJudicially('uninhabitable')]
const reported = [...seen, report, signReport]
const claimed = [...reported, claim, registerClaim]
const ruled = [...claimed, prosecute('DAGVAARDING'), ruleJudicially]

const judicialScripts: readonly Omit<Script, 'type' | 'subject'>[] = [
  { name: 'gemeld', ends: 'MELDING', acts: [openFile], times: 1 },
  { name: 'in voortraject', ends: 'VOORTRAJECT', acts: prepared, times: 1 },
  { name: 'in onderzoek', ends: 'ONDERZOEK', acts: asked, times: 1 },
  { name: 'proces-verbaal ondertekend', ends: 'PV_OPGEMAAKT', acts: reported, times: 1 },
  { name: 'vordering geregistreerd', ends: 'BIJ_PARKET', acts: claimed, times: 1 },
  { name: 'geseponeerd', ends: 'GESEPONEERD', acts: [...claimed, prosecute('SEPOT')], restDays: 4, times: 1 },
  { name: 'uitspraak', ends: 'UITVOERING', acts: ruled, restDays: 40, times: 1 },
  {
    name: 'hersteld na uitspraak',
    ends: 'HERSTELD',
    acts: [...ruled, reportJudicialRepair, askVisitAgain, ...inspectJudicially('conform'), signReport],
    restDays: 5,
    times: 1,
  },
]

const applied = [apply]
const inspected = [...applied, handleIt, ...inspectFor('conform')]
const refused = [...applied, handleIt, ...inspectFor('unfit'), drawUp]
const bothSign = [signAs('burgemeester', '110', 3), signAs('directeur', '140', 2)]

const certificateScripts: readonly Omit<Script, 'type'>[] = [
  { name: 'attest aangevraagd', ends: 'GESTART', acts: applied, times: 1 },
  { name: 'attest in onderzoek', ends: 'ONDERZOEK_AANGEVRAAGD', acts: [...applied, handleIt], times: 1 },
  { name: 'attest te maken', ends: 'ONDERZOEK_UITGEVOERD', acts: inspected, times: 1 },
  { name: 'attest te ondertekenen', ends: 'BESLISSING_TER_ONDERTEKENING', acts: [...inspected, drawUp], times: 1 },
  {
    name: 'attest verstuurd',
    ends: 'BESLISSING_VERSTUURD',
    acts: [...inspected, drawUp, ...bothSign, sendOff],
    restDays: 20,
    times: 1,
  },
  {
    name: 'weigering verstuurd',
    ends: 'BESLISSING_VERSTUURD',
    acts: [...refused, ...bothSign, sendOff],
    restDays: 5,
    times: 1,
  },
  { name: 'aanvraag stopgezet', ends: 'STOPGEZET', acts: [...applied, giveUpApplication], restDays: 5, times: 1 },
]

/** Every kind of case that the demonstration shows. A procedure joins with a list of its own. */
export const scripts: readonly Script[] = [
  ...[...ooScripts, ...liftingScripts(lifted)].map((script): Script => ({ ...script, type: 'OO' })),
  ...warningScripts.map((script): Script => ({ ...script, type: 'OO' })),
  ...appealScripts.map((script): Script => ({ ...script, type: 'BE', subject: 'appeal' })),
  ...levyScripts.map((script): Script => ({ ...script, type: 'NG', subject: 'measure' })),
  ...rehousingScripts.map((script): Script => ({ ...script, type: 'NG', subject: 'household' })),
  ...judicialScripts.map((script): Script => ({ ...script, type: 'WI', subject: 'judicial' })),
  ...certificateScripts.map((script): Script => ({ ...script, type: 'CA' })),
  ...ngwScripts.map((script): Script => ({ ...script, type: 'NG' })),
]
