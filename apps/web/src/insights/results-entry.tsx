import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { insight } from '../api/client.ts';
import { UnitForecast } from '../courage/unit-forecast.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { words } from '../words/words.ts';

const route = getRouteApi('/signed-in/insights');

/** Where "Results" leads: the reader's own part of the organisation, in the pulse that was asked for or the newest. */
export const ResultsEntry = () => {
  const { round } = route.useSearch();
  const units = useQuery(insight.units.queryOptions());
  return (
    <Loaded query={units} wholePage>
      {({ startUnitId, rounds }) => startUnitId === null || rounds.length === 0 || (round !== undefined && !rounds.some(({ roundId }) => roundId === round))
        ? <Page title={words.insights.noneTitle}><p className="lead">{words.insights.none}</p><UnitForecast /></Page>
        : <><Navigate to="/insights/$unitId" params={{ unitId: startUnitId }} search={round === undefined ? {} : { round }} replace /><Waiting wholePage /></>}
    </Loaded>
  );
};
