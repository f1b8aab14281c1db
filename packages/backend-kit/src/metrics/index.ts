export {
  declareCounter,
  declaredMetrics,
  declareGauge,
  declareHistogram,
} from './declareMetrics';
