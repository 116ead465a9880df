/**
 * Gives new household groups codes that their branch does not use: "Nhóm hộ số 9" is NH09, others get the next number.
 * @param used the codes there are
 */
export function groupCodes(used: readonly { branchId: string; code: string }[]) {
  const taken = new Set(used.map(({ branchId, code }) => `${branchId}|${code}`));
  return (branchId: string, name: string): string => {
    const stated = /\d+/.exec(name)?.[0];
    let number = stated && stated.length <= 4 ? Number(stated) : 1;
    while (taken.has(`${branchId}|${codeOf(number)}`)) number++;
    taken.add(`${branchId}|${codeOf(number)}`);
    return codeOf(number);
  };
}

function codeOf(number: number): string {
  return `NH${String(number).padStart(2, '0')}`;
}
