import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/core/watchlist/policy.ts';
import { fieldsOf, type PolicyFields, policyOf } from '../../../src/desk/policy/policy-fields.ts';

const typed = (change: Partial<PolicyFields>) =>
  policyOf({ ...fieldsOf(DEFAULT_POLICY), ...change }, DEFAULT_POLICY);

describe('a policy as it is typed', () => {
  it('shows the defaults, and untouched is the defaults, a third to the last ppm', () => {
    expect(fieldsOf(DEFAULT_POLICY)).toEqual({
      influenceVotes: '20',
      influenceShare: '33.33',
      minority: '5',
      formerMonths: '24',
    });
    expect(typed({}).policy).toEqual(DEFAULT_POLICY);
  });

  it.each([
    [{ influenceVotes: '10' }, { influenceVotes: 100_000 }],
    [{ influenceVotes: ' 12,5 % ' }, { influenceVotes: 125_000 }],
    [{ minority: '0.01' }, { minority: 100 }],
    [{ formerMonths: '60' }, { formerMonths: 60 }],
  ])('%j is %j', (change, policy) => {
    expect(typed(change).policy).toEqual({ ...DEFAULT_POLICY, ...policy });
  });

  it.each([
    [{ influenceVotes: '25' }, ['influenceVotes'], 'looser than the default'],
    [{ influenceShare: '33.34' }, ['influenceShare'], 'looser by a hair'],
    [{ formerMonths: '12' }, ['formerMonths'], 'a shorter memory is looser'],
    [{ formerMonths: '30.5' }, ['formerMonths'], 'half a month'],
    [{ minority: '0' }, ['minority'], 'everybody has nothing of everybody'],
    [{ minority: 'half', influenceVotes: '' }, ['influenceVotes', 'minority'], 'no numbers'],
  ])('%j is wrong at %j: %s', (change, wrong, _why) => {
    expect(typed(change)).toEqual({ policy: null, wrong });
  });
});
