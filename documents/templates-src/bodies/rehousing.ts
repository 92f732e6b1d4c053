import { type Block, bullet, each, facts, grid, h2, p, whenAny } from '../blocks.ts'
import { letter, signedByTwo } from '../letter.ts'

const household = facts([
  ['Woning', '{d.unit.address} ({d.unit.reference})'],
  ['Gezin', '{d.household.members}'],
  ['Moet weg zijn op', '**{d.household.vacateOn}**'],
])

const costs: readonly Block[] = [
  grid('d.table.costs', [
    { title: 'Kosten', width: 30, cell: '{d.table.costs[i].kind}' },
    { title: 'Toelichting', width: 45, cell: '{d.table.costs[i].description}' },
    { title: 'Bedrag', width: 25, cell: '{d.table.costs[i].amount}' },
  ]),
  p('Samen: **{d.table.total}**'),
]

/** DT100 */
export const aanvraagHerhuisvesting: readonly Block[] = letter({
  subject: 'herhuisvesting van een gezin uit {d.unit.address}',
  body: [
    p(
      'Een gezin kan niet in zijn woning blijven, omdat die onbewoonbaar of overbewoond is (procedure {d.case.reference}). Wij vragen u om mee een andere woning te zoeken.',
    ),
    household,
    facts([
      ['Nood', '{d.household.need}'],
      ['Voldoet aan voorwaarden sociale huur', '{d.household.meetsSocialConditions}'],
    ]),
    ...whenAny('d.note', [h2('Toelichting'), ...each('d.note', '{d.note[i].text}')]),
    p('Laat ons weten wat u kunt aanbieden, en vanaf wanneer. Wij houden het gezin op de hoogte.'),
  ],
})

/** DT101 */
export const aanbodHerhuisvesting: readonly Block[] = letter({
  subject: 'aanbod van een andere woning',
  body: [
    p(
      'U moet de woning **{d.unit.address}** verlaten, uiterlijk op **{d.household.vacateOn}**. Wij bieden u deze woning of oplossing aan:',
    ),
    facts([
      ['Aanbod', '**{d.offer.dwelling}**'],
      ['Beschikbaar vanaf', '{d.offer.availableFrom}'],
    ]),
    ...whenAny('d.offer.conditions', [
      h2('Voorwaarden'),
      ...each('d.offer.conditions', '{d.offer.conditions[i].text}'),
    ]),
    h2('Wat moet u doen?'),
    p('Laat ons zo snel mogelijk weten of u het aanbod aanvaardt.', { keepNext: true }),
    bullet('Aanvaardt u het, dan maken we samen afspraken over de verhuizing.'),
    bullet('Weigert u het, zeg ons dan waarom. Wij zoeken dan verder, maar kunnen niet beloven dat er iets anders is.'),
    bullet('Vindt u zelf een woning, laat dat dan ook weten.'),
  ],
})

/** DT102 */
export const kennisgevingKosten: readonly Block[] = letter({
  subject: 'kosten van herhuisvesting uit {d.unit.address}',
  body: [
    p(
      'Uw woning {d.unit.address} werd onbewoonbaar of overbewoond verklaard (procedure {d.case.reference}). De gemeente hielp het gezin dat er woonde ({d.household.members}) aan een andere woning en maakte daarvoor deze kosten:',
    ),
    ...costs,
    p(
      'De gemeente kan deze kosten van u terugvorderen. Hebt u opmerkingen bij de bedragen? Bezorg ze ons dan schriftelijk, binnen dertig dagen na deze brief.',
    ),
  ],
})

/** DT103 */
export const terugvorderingKosten: readonly Block[] = letter({
  subject: 'terugvordering van herhuisvestingskosten voor {d.unit.address}',
  signatures: signedByTwo,
  body: [
    p(
      'Uw woning {d.unit.address} werd onbewoonbaar of overbewoond verklaard (procedure {d.case.reference}). De gemeente herhuisvestte het gezin dat er woonde ({d.household.members}). Wij vorderen de kosten daarvan van u terug:',
    ),
    ...costs,
    p('Betaal dat bedrag aan de gemeente, met vermelding van {d.letter.ownReference}.'),
    p(
      'Gaat u niet akkoord? Laat ons dan schriftelijk en met redenen weten waarom. Daarna kan de gemeente naar de rechter gaan.',
    ),
  ],
})

/** DT104 */
export const afsprakennota: readonly Block[] = letter({
  subject: 'afspraken over uw herhuisvesting',
  body: [
    p('Wij spraken met u over uw verhuizing uit **{d.unit.address}**. Dit zijn de afspraken:'),
    household,
    ...whenAny('d.note', each('d.note', '{d.note[i].text}', { style: 'Opsomming', bullet: true })),
    p('Verandert er iets? Laat het ons dan meteen weten. Wij zoeken samen naar een oplossing.'),
  ],
})

/** DT105 */
export const attestVoorrang: readonly Block[] = letter({
  subject: 'attest voor huursubsidie en voorrang op een sociale huurwoning',
  body: [
    p(
      'De burgemeester van {d.case.municipality} bevestigt dat u uw woning **{d.unit.address}** moet verlaten omdat ze onbewoonbaar of overbewoond verklaard is (procedure {d.case.reference}).',
    ),
    household,
    p(
      'Met dit attest kunt u een huursubsidie vragen bij Wonen in Vlaanderen, en voorrang bij een sociale verhuurder, als u aan de andere voorwaarden voldoet.',
    ),
    ...whenAny('d.note', each('d.note', '{d.note[i].text}')),
  ],
})
