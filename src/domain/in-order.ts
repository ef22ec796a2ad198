/** A list in order. Most lists of figures come in order already: they are passed on as they are. */
export const inOrder = <T>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] => {
  for (let i = 1; i < list.length; i += 1) {
    if (compare(list[i - 1] as T, list[i] as T) > 0) return [...list].sort(compare);
  }
  return list;
};
