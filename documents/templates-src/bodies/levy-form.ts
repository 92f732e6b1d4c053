import { type Block, each, facts, h2, p, unless, when } from '../blocks.ts'
import { letter } from '../letter.ts'

/** DT025: filled in by hand or in Word, and sent back */
export const formulierHeffing: readonly Block[] = letter({
  subject: 'formulier om een vrijstelling of opschorting van de heffing te vragen',
  body: [
    p('Met dit formulier vraagt u een vrijstelling of opschorting van de heffing op de woning hieronder.'),
    facts([
      ['Woning', '{d.unit.address}'],
      ['Entiteit', '{d.unit.reference}'],
      ['Nummer van de opname', '{d.inventory.reference}'],
      ['Datum van de opname', '{d.inventory.includedOn}'],
      ['Eerste verjaardag', '{d.inventory.firstAnniversary}'],
    ]),
    ...when('d.inventory.flemishLevy', [
      p(
        'Kruis aan waarop u uw vraag steunt, voeg de bewijsstukken toe, en stuur alles aangetekend of per e-mail naar Wonen in Vlaanderen. Een vrijstelling telt alleen als de verjaardag van de opname in haar periode valt.',
      ),
      h2('Waarop steunt uw vraag?'),
      ...each('d.grounds', '☐ {d.grounds[i].text}'),
    ]),
    ...unless('d.inventory.flemishLevy', [
      p(
        'De gemeente heft zelf een belasting op deze woning: er is geen Vlaamse heffing. Vraag de vrijstelling of opschorting met dit formulier aan de gemeente, volgens haar eigen reglement.',
      ),
    ]),
    h2('Uw gegevens'),
    facts([
      ['Naam en adres', ''],
      ['Zakelijk recht en aandeel', ''],
      ['Gevraagde periode, van en tot', ''],
      ['Toelichting', ''],
      ['Datum en handtekening', ''],
    ]),
  ],
})
