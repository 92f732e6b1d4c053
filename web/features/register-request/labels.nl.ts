import type { Initiator, RequestChannel } from '#domain/model/codes'

export const channelWord: Readonly<Record<RequestChannel, string>> = {
  AANGETEKEND: 'aangetekende brief',
  AANGETEKENDE_MAIL: 'aangetekende e-mail',
  TEGEN_ONTVANGSTBEWIJS: 'afgegeven tegen ontvangstbewijs',
  WEBFORMULIER: 'webformulier',
  TELEFOON: 'telefoon',
  MONDELING: 'mondeling',
  E_MAIL: 'e-mail',
}

export const initiatorWord: Readonly<Record<Initiator, string>> = {
  BELANGHEBBENDE: 'belanghebbende (bewoner, buur, …)',
  BURGEMEESTER: 'burgemeester',
  OCMW_VOORZITTER: 'voorzitter van het OCMW',
  GEWESTELIJK_AMBTENAAR: 'gewestelijk ambtenaar',
  WOONINSPECTEUR: 'wooninspecteur',
  SOCIALE_WOONORGANISATIE: 'sociale woonorganisatie',
  ANDERE: 'andere',
}
