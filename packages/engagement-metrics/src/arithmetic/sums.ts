export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function meanOf(values: readonly number[]): number {
  return sum(values) / values.length;
}
