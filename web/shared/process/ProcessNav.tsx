import { NavLink } from 'react-router'
import './process-nav.css'

const pages = [
  ['/processen', 'Lopende processen'],
  ['/processen/termijnen', 'Termijnen'],
  ['/processen/termijnen/radar', 'Termijnradar'],
  ['/processen/termijnen/gevolgen', 'Stille gevolgen'],
  ['/processen/termijnen/lijst', 'Taken met een termijn'],
  ['/processen/inzicht', 'Cijfers per proces'],
  ['/processen/verzoeken', 'Verzoeken'],
  ['/processen/bewerkingen', 'Bewerkingen'],
] as const

/** The pages with which managers follow what runs. */
export const ProcessNav = () => (
  <nav className="process-nav no-print" aria-label="Opvolging van processen">
    {pages.map(([path, name]) => (
      <NavLink key={path} to={path} end>
        {name}
      </NavLink>
    ))}
  </nav>
)
