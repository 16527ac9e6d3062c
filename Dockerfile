# Retroduct as a container image.
#
#   docker build -t retroduct .                          on a Java virtual machine
#   docker build -t retroduct --build-arg KIND=native .  as a native executable (10 GB of memory)
#   docker run -p 127.0.0.1:8080:8080 -v retroduct-data:/data retroduct
#
# The images that it starts from can be replaced by arguments; all are of the Debian family but the
# native builder. (Podman: with --format docker, or the health check is left out.)
ARG KIND=jvm
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUN_IMAGE=eclipse-temurin:25-jre
ARG NATIVE_BUILD_IMAGE=quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25
ARG NATIVE_RUN_IMAGE=debian:13-slim

FROM ${BUILD_IMAGE} AS build-jvm
WORKDIR /source
COPY . .
RUN ./mvnw -B -ntp package -DskipTests

FROM ${NATIVE_BUILD_IMAGE} AS build-native
USER root
WORKDIR /source
COPY . .
# The libraries that AWT loads are written beside the executable and belong to it.
RUN ./mvnw -B -ntp package -DskipTests -Dnative \
    && mkdir app \
    && mv target/*-runner app/retroduct \
    && mv target/*.so app/

FROM ${RUN_IMAGE} AS run-jvm
COPY --from=build-jvm /source/target/quarkus-app/ /opt/retroduct/
RUN printf '#!/bin/sh\nexec java -jar /opt/retroduct/quarkus-run.jar "$@"\n' > /usr/local/bin/retroduct \
    && chmod 755 /usr/local/bin/retroduct

FROM ${NATIVE_RUN_IMAGE} AS run-native
COPY --from=build-native /source/app/ /opt/retroduct/
RUN ln -s /opt/retroduct/retroduct /usr/local/bin/retroduct

FROM run-${KIND}
LABEL org.opencontainers.image.title="Retroduct" \
      org.opencontainers.image.description="The server in which a team codes realist interviews, agrees, and writes up." \
      org.opencontainers.image.licenses="Apache-2.0"
# Text in pictures and column widths are measured with a font of the system.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core libfreetype6 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --home-dir /data retroduct \
    && install -d -o retroduct -g retroduct -m 700 /data
# A container is reached through the port that is published, so it listens on all its addresses.
ENV RETRODUCT_DATA_DIR=/data \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
# By the shell's own connection, so that neither curl nor wget need be in the image.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/$QUARKUS_HTTP_PORT && echo -e "GET /q/health/ready HTTP/1.0\r\n\r" >&3 && read -r -t 4 line <&3 && [[ $line == *" 200 "* ]]'
ENTRYPOINT ["retroduct"]
