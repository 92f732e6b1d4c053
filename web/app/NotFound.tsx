import { Button, Result } from 'antd'
import { Link } from 'react-router'

/** An address that leads nowhere. */
export const NotFound = () => (
  <Result
    status="404"
    title="Deze pagina bestaat niet"
    subTitle="Het adres klopt niet of is niet meer in gebruik."
    extra={<Link to="/werklijst">Naar de werklijst</Link>}
  />
)

/** A page that broke, or whose code could not be loaded. */
export const RouteError = () => (
  <Result
    status="warning"
    title="Deze pagina kon niet getoond worden"
    subTitle="Wat u invulde in een wizard, is bewaard op de server."
    extra={
      <Button type="primary" onClick={() => location.reload()}>
        Pagina herladen
      </Button>
    }
  />
)
