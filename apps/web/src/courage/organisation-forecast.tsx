import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { identity } from '../api/client.ts';
import { Loaded } from '../ui/loaded.tsx';
import { words } from '../words/words.ts';
import { ExpectedResponse } from './expected-response.tsx';
import { ForecastView } from './forecast-view.tsx';
import { USUAL_RESPONSE } from './usual-response.ts';

const text = words.courage.forecast;

/** HR sees before a freeze what a pulse would show. */
export const OrganisationForecast = () => {
  const [share, setShare] = useState(USUAL_RESPONSE);
  const expectedResponse = useDeferredValue(share);
  const forecast = useQuery(identity.forecast.organisation.queryOptions({ expectedResponse }, { placeholderData: keepPreviousData }));
  return (
    <Loaded query={forecast}>
      {(found) => found !== null && (
        <section className="stack-4">
          <h2>{text.title}</h2>
          <p className="note">{text.lead(found.minimumGroupSize)}</p>
          <ExpectedResponse share={share} onChange={setShare} />
          <ForecastView forecast={found} expectedResponse={expectedResponse} />
        </section>
      )}
    </Loaded>
  );
};
