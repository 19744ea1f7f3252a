import { useEffect, useState } from 'react';
import { fetchBuildNumber } from '../round/answer-door.ts';
import { words } from '../words/words.ts';

/** The number of the code that this page was built from, to be compared with the one on the signed-in page. */
export const BuildNumber = () => {
  const [number, setNumber] = useState<string | null>(null);
  useEffect(() => {
    void fetchBuildNumber().then(setNumber);
  }, []);
  return number === null ? null : (
    <div className="build-number">
      <p>{words.firstScreen.buildNumber}</p>
      <code translate="no">{number}</code>
    </div>
  );
};
