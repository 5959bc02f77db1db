import { walkEveryRoute } from './everyRoute.ts';

walkEveryRoute('oneven');
