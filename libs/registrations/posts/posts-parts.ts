import { PostClaims } from './post-claims.service.js';
import { PostOffers } from './post-offers.service.js';
import { ServicePostLists } from './service-post-lists.service.js';
import { OwnServicePostsController, ServicePostsController } from './service-posts.controller.js';
import { ServicePosts } from './service-posts.service.js';

/** What the module is told of 服务岗位. */
export const postsControllers = [ServicePostsController, OwnServicePostsController];
export const postsServices = [ServicePosts, PostClaims, PostOffers, ServicePostLists];
