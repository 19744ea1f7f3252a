// Recomputes from the rows of ../shared/data what the tests take from sufficient statistics, and compares with ../shared/reference:
// node reference/from-shared-data.ts. Exit code 1 if a figure differs, 2 if the data is not there (it may not be part of the project).
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as metrics from '../src/index.ts';
import { column, parseTable, readTable, type Table } from './read-table.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const checks: { what: string; actual: number; expected: number; tolerance: number }[] = [];

function must<F>(measured: metrics.Measured<F>): F {
  if (!measured.ok) throw new Error(measured.reason);
  return measured;
}

/** Compares with as many decimals as the reference prints. */
function check(what: string, actual: number, expected: number): void {
  const decimals = String(expected).split('.')[1]?.split('e')[0]?.length ?? 0;
  const tolerance = /e-/.test(String(expected)) ? Math.abs(expected) * 1e-6 : 0.5 * 10 ** -decimals + 1e-12;
  checks.push({ what, actual, expected, tolerance });
}

/** For what must be equal but for the last digits of the file. */
function checkSmall(what: string, distance: number, largest: number): void {
  checks.push({ what, actual: distance, expected: 0, tolerance: largest });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const squares = (values: readonly number[]) => sum(values.map((value) => (value - mean(values)) ** 2));
const rowsOf = (table: Table, names: readonly string[]) => table.map((row) => names.map((name) => Number(row[name])));
const covariances = (table: Table, names: readonly string[]) => must(metrics.covarianceMatrix(rowsOf(table, names))).matrix;
const numbered = (stem: string, count: number) => Array.from({ length: count }, (_, index) => `${stem}${String(index + 1).padStart(2, '0')}`);

function groups(table: Table, by: string): Table[] {
  return Object.values(Object.groupBy(table, (row) => row[by]!)) as Table[];
}

function moments(table: Table, by: string, valueOf: (row: Table[number]) => number): metrics.GroupMoments[] {
  return groups(table, by).map((rows) => {
    const values = rows.map(valueOf);
    return { answers: values.length, mean: mean(values), sumOfSquares: squares(values) };
  });
}

function reliability(): void {
  const bhr = readTable(`${shared}data/bhr2000.csv`);
  const leadership = Object.keys(bhr[0]!).slice(1, 12);
  check('bhr2000 alpha', must(metrics.cronbachAlpha(covariances(bhr, leadership))).alpha, 0.89134326);
  const lead = must(metrics.intraclassCorrelation(moments(bhr, 'GRP', (row) => mean(leadership.map((name) => Number(row[name]))))));
  const hours = must(metrics.intraclassCorrelation(moments(bhr, 'GRP', (row) => Number(row['HRS']))));
  check('bhr2000 leadership ICC(1)', lead.icc1, 0.13569919);
  check('bhr2000 leadership ICC(2)', lead.icc2, 0.89543999);
  check('bhr2000 hours ICC(1)', hours.icc1, 0.17410081);
  check('bhr2000 hours ICC(2)', hours.icc2, 0.91998889);
  const lq = readTable(`${shared}data/lq2002.csv`);
  check('lq2002 leadership alpha', must(metrics.cronbachAlpha(covariances(lq, numbered('LEAD', 11)))).alpha, 0.90223657);
  check('lq2002 hostility alpha', must(metrics.cronbachAlpha(covariances(lq, numbered('HOSTIL', 5)))).alpha, 0.87292444);
  check('lq2002 significance alpha', must(metrics.cronbachAlpha(covariances(lq, numbered('TSIG', 3)))).alpha, 0.82314078);
  check('lq2002 omega (exact maximum; the reference prints 0.90363391)', must(metrics.oneFactorOmega(covariances(lq, numbered('LEAD', 11)))).omega, 0.90363396);
  const company = must(metrics.intraclassCorrelation(moments(lq, 'COMPID', (row) => Number(row['LEAD']))));
  check('lq2002 leadership ICC(1)', company.icc1, 0.087956219);
  check('lq2002 leadership ICC(2)', company.icc2, 0.80075437);
  const hostile = moments(lq, 'COMPID', (row) => Number(row['HOSTILE']));
  check('lq2002 hostility ICC(1)', must(metrics.intraclassCorrelation(hostile)).icc1, 0.054004943);
  agreement(lq);
}

function agreement(lq: Table): void {
  const variancesOf = (rows: Table, names: readonly string[]) => names.map((name) => squares(column(rows, name)) / (rows.length - 1));
  const inGroup = (rows: Table, names: readonly string[]) => must(metrics.withinGroupAgreement({ variances: variancesOf(rows, names), answersOnScale: 5 })).agreement;
  const companies = groups(lq, 'COMPID');
  const all = companies.map((rows) => inGroup(rows, numbered('LEAD', 11)));
  const company = (id: string) => companies.find((rows) => rows[0]!['COMPID'] === id)!;
  check('lq2002 r_wg(j) of company 2', inGroup(company('2'), numbered('LEAD', 11)), 0.80752726);
  check('lq2002 r_wg(j) of company 3', inGroup(company('3'), numbered('LEAD', 11)), 0.89593832);
  check('lq2002 r_wg(j), median', all.toSorted((a, b) => a - b)[24]!, 0.87011);
  check('lq2002 r_wg(j), mean', mean(all), 0.86778);
  check('lq2002 r_wg of LEAD01 in company 2', inGroup(company('2'), ['LEAD01']), 0.37047101);
}

function series(): void {
  const nile = column(readTable(`${shared}data/nile.csv`), 'flow');
  const found = must(metrics.structuralBreak(nile));
  check('Nile, last year before the break', 1871 + found.last, 1898);
  check('Nile supF', found.f, 75.929769);
  check('Nile interval, from', 1871 + found.interval.low, 1895);
  check('Nile interval, to', 1871 + found.interval.high, 1902);
  check('Nile BIC without a break', found.bic.without, 1318.2);
  check('Nile BIC with a break', found.bic.with, 1270.1);
  const pettitt = must(metrics.pettittTest(nile));
  check('Nile Pettitt K', pettitt.k, 1617);
  check('Nile Pettitt p', pettitt.p, 3.5910222e-7);
  const table = readTable(`${shared}data/montgomery_cusum_ewma.csv`);
  const chart = must(metrics.cusumChart(column(table, 'x'), { target: 10, slack: 0.5, limit: 5 }));
  const average = must(metrics.ewmaChart(column(table, 'x').map((value) => ({ value, standardError: 1 })), { target: 10, lambda: 0.1, width: 2.7 }));
  check('Montgomery CUSUM, first signal', chart.firstSignal! + 1, 29);
  check('Montgomery EWMA, first signal', average.firstSignal! + 1, 29);
  const distances = table.map((row, index) => {
    const [point, cusum] = [average.points[index]!, chart.points[index]!];
    return Math.max(Math.abs(Number(row['ewma']) - point.average), Math.abs(Number(row['ucl']) - point.high), Math.abs(Number(row['cplus']) - cusum.above), Math.abs(Number(row['cminus']) - cusum.below));
  });
  checkSmall('Montgomery, largest distance in 30 rows of four columns', Math.max(...distances), 1e-9);
}

function populations(): void {
  const schools = column(readTable(`${shared}data/apisrs.csv`), 'api00');
  const estimate = must(metrics.finitePopulationMean([{ answers: 200, mean: mean(schools), variance: squares(schools) / 199, people: 6194 }]));
  check('apisrs mean', estimate.mean, 656.585);
  check('apisrs standard error', estimate.standardError, 9.249722);
  check('apisrs standard error without correction', estimate.processStandardError, 9.402772);
  const players = readTable(`${shared}data/efron_morris_1975.csv`);
  const arcsine = (share: number) => Math.sqrt(45) * Math.asin(2 * share - 1);
  const early = column(players, 'r').map((hits) => arcsine(hits / 45));
  const later = column(players, 'p').map(arcsine);
  const shrunk = must(metrics.jamesStein(early, 1));
  const distance = (values: readonly number[]) => sum(values.map((value, index) => (value - later[index]!) ** 2));
  check('Efron and Morris, shrinkage', shrunk.factor, 0.20897423);
  check('Efron and Morris, squared error of the averages', distance(early), 17.570681);
  check('Efron and Morris, squared error after shrinkage', distance(shrunk.values), 4.9988991);
}

function indirect(): void {
  const race = readTable(`${shared}data/list_race1991.csv`);
  const counts = (rows: Table, arm: string, size: number) => Array.from({ length: size }, (_, y) => rows.filter((row) => row['treat'] === arm && Number(row['y']) === y).length);
  const listOf = (rows: Table) => must(metrics.listExperiment({ control: counts(rows, '0', 4), treatment: counts(rows, '1', 5) }));
  check('race list experiment', listOf(race).share, 0.06779744);
  check('race list experiment, South', listOf(race.filter((row) => row['south'] === '1')).share, 0.25865129);
  check('race list experiment, South, standard error', listOf(race.filter((row) => row['south'] === '1')).standardError, 0.10584591);
  const nigeria = readTable(`${shared}data/rr_nigeria2015.csv`).map((row) => row['rr.q1']);
  const [yes, no] = ['1', '0'].map((answer) => nigeria.filter((value) => value === answer).length) as [number, number];
  check('Nigeria, answers', yes + no, 2435);
  check('Nigeria, forced response', must(metrics.forcedResponse({ yes, answers: yes + no }, { honest: 4 / 6, forcedYes: 1 / 6 })).share, 0.26190965);
}

function drivers(): void {
  const names = ['Agriculture', 'Examination', 'Education', 'Catholic', 'Infant.Mortality', 'Fertility'];
  const matrix = covariances(readTable(`${shared}data/swiss.csv`), names);
  const r = matrix.map((row, i) => row.map((value, j) => (i === j ? 1 : value / Math.sqrt(matrix[i]![i]! * matrix[j]![j]!))));
  const correlations = { drivers: r.slice(0, 5).map((row) => row.slice(0, 5)), withOutcome: r[5]!.slice(0, 5) };
  const expected = { lmg: [0.057091221, 0.171173029, 0.260134679, 0.10557015, 0.112765923], johnson: [0.048416896, 0.15470825, 0.271964105, 0.11468003, 0.116965721] };
  must(metrics.shapleyDrivers(correlations)).shares.forEach((share, index) => check(`swiss LMG of ${names[index]}`, share, expected.lmg[index]!));
  must(metrics.relativeWeights(correlations)).weights.forEach((weight, index) => check(`swiss relative weight of ${names[index]}`, weight, expected.johnson[index]!));
}

function federalSurvey(): void {
  const units = readTable(`${shared}data/fevs_noaa_units_2015_2022.csv`).filter((row) => Number(row['year']) >= 2018);
  const distances = units.map((row) => {
    const index = must(metrics.indexOfShares(['leaders_lead', 'supervisors', 'intrinsic'].map((name) => [100 * Number(row[name])])));
    return Math.abs(index.percent / 100 - Number(row['eei']));
  });
  check('NOAA, unit-years', units.length, 208);
  checkSmall('NOAA, largest distance of the index from the mean of its subindices', Math.max(...distances), 1e-8);
  const sample = parseTable(gunzipSync(readFileSync(`${shared}data/fevs2018_sample.csv.gz`)).toString());
  const weights = column(sample, 'POSTWT');
  const share = (item: string) => (100 * sum(sample.map((row, index) => (Number(row[item]) >= 4 ? weights[index]! : 0)))) / sum(weights);
  const subindices = [[3, 4, 6, 11, 12], [53, 54, 56, 60, 61], [47, 48, 49, 51, 52]].map((items) => items.map((item) => share(`Q${item}`)));
  check('FEVS 2018 sample, weighted engagement index', must(metrics.indexOfShares(subindices)).percent, 68.71);
}

if (existsSync(`${shared}data/README.md`)) {
  for (const part of [reliability, series, populations, indirect, drivers, federalSurvey]) part();
  const failed = checks.filter(({ actual, expected, tolerance }) => !(Math.abs(actual - expected) <= tolerance));
  for (const { what, actual, expected } of failed) process.stdout.write(`differs: ${what}: ${actual}, expected ${expected}\n`);
  process.stdout.write(`${checks.length - failed.length} of ${checks.length} figures recomputed from rows are as expected\n`);
  process.stdout.write('not recomputed: the stratified mean of apistrat (its rows are not in shared/data)\n');
  process.exitCode = failed.length === 0 ? 0 : 1;
} else {
  process.stdout.write(`NOT CHECKED: there is no data at ${shared}data; the figures from rows were not recomputed\n`);
  process.exitCode = 2;
}
