# The site in one image. Migrations run by a command of their own (docs/operations.md).
FROM python:3.13-slim AS build
WORKDIR /app
RUN python -m venv /venv
COPY requirements.txt .
RUN /venv/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements.txt
COPY . .
RUN PATH=/venv/bin:$PATH scripts/production python manage.py collectstatic --noinput

FROM python:3.13-slim
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=aple_site.settings.production \
    MEDIA_ROOT=/data/media
WORKDIR /app
RUN useradd --system --uid 1000 --no-create-home site && install -d -o site /data /data/media
COPY --from=build /venv /venv
COPY --from=build /app /app
USER 1000
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["gunicorn", "--config", "gunicorn.conf.py", "aple_site.wsgi"]
