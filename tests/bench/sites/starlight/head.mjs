// Each page's head names its picture.
import { defineRouteMiddleware } from "@astrojs/starlight/route-data";

export const onRequest = defineRouteMiddleware(({ locals, site }) => {
  const { id, head } = locals.starlightRoute;
  const content = new URL(`assets/pictures/${id || "home"}.png`, site).href;
  head.push({ tag: "meta", attrs: { property: "og:image", content } });
});
