import { useQuery } from '@tanstack/react-query';
import { identity } from '../api/client.ts';
import { OrganisationForecast } from '../courage/organisation-forecast.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { words } from '../words/words.ts';
import { DevelopmentClock } from './development-clock.tsx';
import { RoundCard } from './round-card.tsx';
import { ScheduleRound } from './schedule-round.tsx';

const text = words.organise.rounds;

/** All pulses: the one ahead, the one in progress, those whose results are out. */
export const RoundsPage = () => {
  const rounds = useQuery(identity.organise.rounds.queryOptions());
  return (
    <Page title={text.title} lead={text.lead}>
      <Loaded query={rounds}>
        {(list) => (
          <div className="stack-5">
            {list.length === 0 && <p className="note">{text.none}</p>}
            {list.map((round) => <RoundCard key={round.roundId} round={round} heading="h2" />)}
          </div>
        )}
      </Loaded>
      <OrganisationForecast />
      <ScheduleRound />
      <DevelopmentClock />
    </Page>
  );
};
