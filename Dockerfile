# The site and the indexer. Elasticsearch runs in a container of its own: docker-compose.yml.

FROM node:24.21.0-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has Node already: without its install script the npm package `node` stays empty.
# Optional are the dictionaries, which only Elasticsearch reads.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

FROM node:24.21.0-slim
WORKDIR /app
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    MURMURATION_HOME=/var/lib/murmuration
# Volumes that are mounted here first take over this owner, so nothing has to run as root.
RUN install -d -o node -g node /var/lib/murmuration /credentials
COPY --from=dependencies /app/node_modules ./node_modules
COPY . .
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "docker/health.ts"]
ENTRYPOINT ["sh", "docker/entrypoint.sh"]
CMD ["node", "cli/start.ts"]
