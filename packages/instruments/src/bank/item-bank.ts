import { autonomy } from './autonomy.ts';
import type { BankItem, ItemBank } from './bank-item.ts';
import { bullyingItems } from './bullying.ts';
import { competenceItems } from './competence.ts';
import { engagementFevs } from './engagement-fevs.ts';
import { engagementGap } from './engagement-gap.ts';
import { fearCandour } from './fear-candour.ts';
import { fearPermission } from './fear-permission.ts';
import { fearReprisal } from './fear-reprisal.ts';
import { fearSurveillance } from './fear-surveillance.ts';
import { intentions } from './intentions.ts';
import { kindnessItems } from './kindness.ts';
import { leadershipItems } from './leadership.ts';
import { satisfactionFevs } from './satisfaction-fevs.ts';
import { servicePairs } from './service-pairs.ts';
import { stressDemands } from './stress-demands.ts';
import { stressProxy } from './stress-proxy.ts';
import { stressRoleAndChange } from './stress-role-and-change.ts';
import { stressSupport } from './stress-support.ts';
import { thisSurvey } from './this-survey.ts';
import { wellbeingItems } from './wellbeing.ts';
import { workExperienceLeading } from './work-experience-leading.ts';
import { workExperiencePeople } from './work-experience-people.ts';
import { workExperienceWork } from './work-experience-work.ts';

/** Every bank that we ship, each with its version. */
export const ITEM_BANKS: readonly ItemBank[] = [
  engagementGap, engagementFevs, satisfactionFevs,
  fearCandour, fearReprisal, fearPermission, fearSurveillance, bullyingItems,
  stressProxy, stressDemands, stressSupport, stressRoleAndChange,
  autonomy, kindnessItems, competenceItems, leadershipItems, intentions, thisSurvey, servicePairs, wellbeingItems,
  workExperienceWork, workExperiencePeople, workExperienceLeading,
];

/** All items of all banks. */
export const BANK_ITEMS: readonly BankItem[] = ITEM_BANKS.flatMap(({ items }) => items);

/**
 * The item of the banks with this id, or undefined.
 *
 * @example bankItem('csps24-b47')?.facet // 'organisation'
 */
export function bankItem(id: string): BankItem | undefined {
  return BANK_ITEMS.find((candidate) => candidate.id === id);
}

/** The items with these ids, in this order; undefined if the banks lack one of them. */
export function bankItems(ids: readonly string[]): BankItem[] | undefined {
  const found = ids.map(bankItem);
  return found.every((candidate) => candidate !== undefined) ? found : undefined;
}
