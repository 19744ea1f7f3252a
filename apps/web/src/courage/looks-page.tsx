import { useQuery } from '@tanstack/react-query';
import { identity } from '../api/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { day, whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';

const text = words.courage.looks;

const columns = [{ label: text.columns.week }, { label: text.columns.role }, { label: text.columns.what }, { label: text.columns.times, number: true }];

/** Who looked at what, as counts by week and role: what HR and leaders see of others, everybody can see of them. */
export const LooksPage = () => {
  const looks = useQuery(identity.looks.weekly.queryOptions());
  return (
    <Page title={text.title} lead={text.lead}>
      <Loaded query={looks}>
        {(list) => list.length === 0
          ? <p className="note">{text.none}</p>
          : <DataTable caption={text.title} columns={columns} rows={list.map(({ week, role, what, times }) => ({ key: `${week} ${role} ${what}`, cells: [text.week(day(week)), text.roles[role], text.what[what], whole(times)] }))} />}
      </Loaded>
      <p className="note">{text.how}</p>
    </Page>
  );
};
