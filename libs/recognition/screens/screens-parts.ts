import { ScreenFigures } from './screen-figures.service.js';
import { ScreenLink } from './screen-link.entity.js';
import { ScreensController } from './screens.controller.js';
import { ScreensService } from './screens.service.js';

/** What the module is told of big screens. */
export const screenControllers = [ScreensController];
export const screenServices = [ScreensService, ScreenFigures];
export const screenEntities = [ScreenLink];
