import { ChartsOf } from '../insights/charts/figure.tsx';
import { Page } from '../ui/page.tsx';
import { ChartSpecimens } from './chart-specimens.tsx';
import { PieceSpecimens } from './piece-specimens.tsx';

/** Development only: every piece and every chart in every state, to be looked at and to be tested. */
export const GalleryPage = () => (
  <Page title="Gallery">
    <ChartsOf source="Passenger Screening, Autumn pulse, Meridian Services">
      <PieceSpecimens />
      <ChartSpecimens />
    </ChartsOf>
  </Page>
);
