import type { TestApp } from '../../helpers/testApp.ts';

const UPDATE = `mutation($input: MemberUpdateInput!) { updateMember(input: $input) { member { id } } }`;

/** Leaves a change and a refused request in the audit trail; the demo itself has none. */
export async function leaveTrail(panel: TestApp, secretary: string): Promise<void> {
  const { data } = await panel.graphql(secretary, '{ members(first: 1) { nodes { id version } } }');
  const [{ id, version }] = data.members.nodes;
  await panel.graphql(secretary, UPDATE, { input: { id, version, educationLevel: 'Đại học' } });
  await panel.graphql(secretary, UPDATE, { input: { id, version, educationLevel: 'Cao đẳng' } });
}
