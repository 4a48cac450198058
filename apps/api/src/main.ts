import { AppConfig } from '#kezhi/platform';
import { createApp } from './create-app.js';

const config = AppConfig.fromEnvironment();
const app = await createApp(config);
await app.listen(config.port, config.host);
