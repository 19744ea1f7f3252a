/** The second door of this package, for whoever plans a round: what can be said before anybody answers. It makes no release. */
export { forecastAtoms, forecastBelow } from './forecast.ts';
export type { Forecast, ForecastGroup, ForecastUnit, UnitForecast } from './forecast.ts';
export { parsePolicyConfiguration } from './policy-configuration.ts';
export type { PolicyConfiguration, PolicyOutcome } from './policy-configuration.ts';
