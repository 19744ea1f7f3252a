import { useQuery } from '@tanstack/react-query';
import { identity } from '../api/client.ts';
import { words } from '../words/words.ts';
import { ForecastView } from './forecast-view.tsx';
import { USUAL_RESPONSE } from './usual-response.ts';

const text = words.courage.forecast;

/** Before the first results, a leader sees what they will probably see of their own part. */
export const UnitForecast = () => {
  const me = useQuery(identity.me.get.queryOptions());
  const leads = me.data !== undefined && me.data.leads !== null;
  const forecast = useQuery(identity.forecast.ownUnit.queryOptions({ expectedResponse: USUAL_RESPONSE }, { enabled: leads }));
  if (forecast.data === undefined || forecast.data === null) return null;
  return (
    <section className="stack-4">
      <h2>{text.title}</h2>
      <p className="note">{text.leadUnit}</p>
      <ForecastView forecast={forecast.data} expectedResponse={USUAL_RESPONSE} />
    </section>
  );
};
