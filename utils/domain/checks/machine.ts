import { checkHouse, checkRegion, checkSaidAddress } from './address-checks';
import type { CheckFacts, CheckResult } from './facts';
import {
  checkAmount,
  checkBuyer,
  checkCourier,
  checkLookalike,
  checkMerge,
  checkPhoneShape,
  checkRemark,
} from './order-checks';
import { checkSaidColour, checkSaidPhone, checkSaidQuantity, checkSaidSize } from './said-checks';

/** Every machine check (核对规则): gives nothing where there is nothing to check. */
const CHECKS: readonly ((facts: CheckFacts) => CheckResult | undefined)[] = [
  checkBuyer,
  checkLookalike,
  checkPhoneShape,
  checkSaidPhone,
  checkRegion,
  checkHouse,
  checkSaidAddress,
  checkCourier,
  checkSaidSize,
  checkSaidColour,
  checkSaidQuantity,
  checkRemark,
  checkMerge,
  checkAmount,
];

/** Checks an order by machine: each result has its reason and the rule that asks for it; nothing is guessed. */
export function checkByMachine(facts: CheckFacts): CheckResult[] {
  return CHECKS.flatMap((check) => check(facts) ?? []);
}
