import { createApp } from 'vue';
import App from './App.vue';
import { router } from './router.js';
import { knowSite } from './site.js';
import './theme/tokens.css';
import './theme/base.css';

void knowSite();
createApp(App).use(router).mount('#app');
