import { NavLink } from 'react-router'
import { labels } from './labels.nl.ts'
import './process-insight.css'

const pages = [
  ['/processen', labels.desk],
  ['/processen/termijnen', labels.dashboard],
  ['/processen/termijnen/radar', labels.radar],
  ['/processen/termijnen/gevolgen', labels.consequences],
  ['/processen/termijnen/lijst', labels.terms],
  ['/processen/inzicht', labels.figures],
] as const

/** The pages with which managers follow what runs. */
export const InsightNav = () => (
  <nav className="insight-nav no-print" aria-label={labels.nav}>
    {pages.map(([path, name]) => (
      <NavLink key={path} to={path} end>
        {name}
      </NavLink>
    ))}
  </nav>
)
