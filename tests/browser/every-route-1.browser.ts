import { walkEveryRoute } from './everyRoute.ts';

walkEveryRoute('even');
