import { useQuery } from '@tanstack/react-query';
import { identity } from '../api/client.ts';
import type { OrganisedRound } from '../api/shapes.ts';
import { OrganisationForecast } from '../courage/organisation-forecast.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { words } from '../words/words.ts';
import { DevelopmentClock } from './development-clock.tsx';
import { RoundCard } from './round-card.tsx';
import { ScheduleRound } from './schedule-round.tsx';

const text = words.organise.rounds;

const isOver = ({ state }: OrganisedRound): boolean => state === 'published';

/** All pulses: the one in progress, the next one and what it would show, those whose results are out. */
export const RoundsPage = () => {
  const rounds = useQuery(identity.organise.rounds.queryOptions());
  return (
    <Page title={text.title} lead={text.lead}>
      <DevelopmentClock />
      <Loaded query={rounds}>
        {(list) => {
          const [over, ahead] = [list.filter(isOver), list.filter((round) => !isOver(round))];
          return (
            <>
              {list.length === 0 && <p className="note">{text.none}</p>}
              {ahead.length > 0 && <div className="stack-4">{ahead.map((round) => <RoundCard key={round.roundId} round={round} heading="h2" />)}</div>}
              <ScheduleRound rounds={list} />
              <OrganisationForecast />
              {over.length > 0 && (
                <section className="stack-4">
                  <h2>{words.home.past}</h2>
                  {over.map((round) => <RoundCard key={round.roundId} round={round} heading="h3" />)}
                </section>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
