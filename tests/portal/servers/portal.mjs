// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A portal for tests: resources/portal-api.yaml with a memory. Uploads are @tus/server's and tokens oidc-provider's, so
// that only the issues themselves are ours. It keeps its state on disk, so it can be killed at any time, and does wrong
// on demand: POST /__faults takes a list of faults, GET /__log tells what happened.
//
//   node portal.mjs FOLDER [--port N] [--back N --prism http://127.0.0.1:N] [--tls CERT KEY] [--token-seconds N]
//
// With --prism, all but uploads goes through Prism, which proxies to the port --back.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, openSync, closeSync, fsyncSync, readFileSync, renameSync, statSync,
  truncateSync, unlinkSync, writeFileSync, writeSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { Provider } from 'oidc-provider'

const folder = process.argv[2]
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const tls = process.argv.includes('--tls')
  ? { cert: readFileSync(process.argv[process.argv.indexOf('--tls') + 1]),
      key: readFileSync(process.argv[process.argv.indexOf('--tls') + 2]), minVersion: option('--tls-version'),
      maxVersion: option('--tls-version') }
  : undefined
const prism = option('--prism')
const limits = JSON.parse(option('--limits') ?? '{}')

// What is kept -------------------------------------------------------------------------------------------------------
for (const name of ['files', 'uploads']) mkdirSync(path.join(folder, name), { recursive: true })
const statePath = path.join(folder, 'state.json')
const state = existsSync(statePath) ? JSON.parse(readFileSync(statePath)) : { issues: {}, uploads: {}, rejected: {}, keys: {} }
function save() {
  const file = openSync(statePath + '.new', 'w')
  writeSync(file, JSON.stringify(state))
  fsyncSync(file)
  closeSync(file)
  renameSync(statePath + '.new', statePath)
}
const log = []
const filePath = (id) => path.join(folder, 'files', id)
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
const canonical = (value) => {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']'
  if (value && typeof value === 'object')
    return '{' + Object.keys(value).sort().map((k) => JSON.stringify(k) + ':' + canonical(value[k])).join(',') + '}'
  return JSON.stringify(value)
}

// Faults: {method, path, skip, times, act, ...} --------------------------------------------------------------------------
let faults = []
function faultFor(method, url) {
  for (const fault of faults) {
    if (fault.method !== method || !new RegExp(fault.path).test(url)) continue
    if ((fault.skip ?? 0) > 0) { fault.skip--; continue }
    if ((fault.times ?? 1) <= 0) continue
    fault.times = (fault.times ?? 1) - 1
    return fault
  }
  return undefined
}

// Tokens -----------------------------------------------------------------------------------------------------------------
const scheme = tls ? 'https' : 'http'
let port = Number(option('--port') ?? 0)
let provider
function makeProvider() {
  const scope = 'gazette.read gazette.write gazette.publish gazette.correct'
  const base = { grant_types: ['client_credentials'], redirect_uris: [], response_types: [] }
  const clients = [
    { ...base, client_id: 'office', client_secret: 'test-only-secret', scope },
    { ...base, client_id: 'reader', client_secret: 'test-only-secret', scope: 'gazette.read' }]
  if (option('--client-jwk'))
    clients.push({ ...base, client_id: 'office-key', scope, token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [JSON.parse(option('--client-jwk'))] } })
  provider = new Provider(`${scheme}://127.0.0.1:${port}/oidc`, {
    clients,
    scopes: scope.split(' '),
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
    ttl: { ClientCredentials: () => Number(option('--token-seconds') ?? 600) },
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    clockTolerance: 5
  })
}
const revoked = new Set() // tokens that count as expired
const tokenOf = (req) => ((req.headers.authorization ?? '').match(/^Bearer (.+)$/) ?? [])[1]
async function scopesOf(req) {
  const value = tokenOf(req)
  const token = value && !revoked.has(value) && (await provider.ClientCredentials.find(value))
  if (!token || !token.isValid) return undefined
  return (token.scope ?? '').split(' ')
}

// Answers ----------------------------------------------------------------------------------------------------------------
function send(res, status, body, headers = {}) {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  res.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), ...headers })
  res.end(text)
}
function problem(res, status, type, title, more = {}, headers = {}) {
  send(res, status, { type: `https://portal.example/problems/${type}`, title, status, retryable: [429, 503].includes(status), ...more },
    { 'Content-Type': 'application/problem+json', ...headers })
}
async function bodyOf(req) {
  const parts = []
  for await (const part of req) parts.push(part)
  return Buffer.concat(parts)
}
const tagOf = (issue) => `"${issue.version}-${issue.manifestDigest.slice(0, 16)}"`
const fileStatus = (issue) => issue.manifest.files.map(({ fileId, size }) => {
  if (existsSync(filePath(fileId))) return { fileId, state: 'stored', received: size }
  const upload = Object.entries(state.uploads).find(([, u]) => u.issueKey === issue.issueKey && u.fileId === fileId)
  if (upload && existsSync(path.join(folder, 'uploads', upload[0])))
    return { fileId, state: 'partial', received: statSync(path.join(folder, 'uploads', upload[0])).size, uploadUrl: `/uploads/${upload[0]}` }
  return { fileId, state: state.rejected[fileId] ? 'rejected' : 'missing', received: 0 }
})
const show = (issue) => ({ issueKey: issue.issueKey, state: issue.state, manifestDigest: issue.manifestDigest,
  manifest: issue.manifest, fileStatus: fileStatus(issue), updatedAt: issue.updatedAt,
  ...(issue.publication ? { publication: issue.publication } : {}) })
const now = () => new Date().toISOString()
function touch(issue) {
  issue.version++
  issue.updatedAt = now()
  save()
}

async function putIssue(req, res, key) {
  const body = await bodyOf(req)
  const digest = req.headers['content-digest']
  if (digest && digest !== `sha-256=:${createHash('sha256').update(body).digest('base64')}:`)
    return problem(res, 400, 'digest-mismatch', 'Content-Digest differs')
  const isNew = req.headers['if-none-match'] === '*'
  if (isNew === Boolean(req.headers['if-match'])) return problem(res, 428, 'precondition-required', 'One condition is needed')
  const manifest = JSON.parse(body)
  if (manifest.issueKey !== key) return problem(res, 422, 'issue-key-mismatch', 'Key differs')
  const ids = new Set(manifest.files.map((file) => file.fileId))
  const errors = manifest.documents.flatMap((document, at) => document.files
    .filter((id) => !ids.has(id)).map((id, n) => ({ pointer: `/documents/${at}/files/${n}`, detail: 'No such file' })))
  for (const [at, document] of manifest.documents.entries())
    if (document.title === 'REFUSE ME') errors.push({ pointer: `/documents/${at}/title`, detail: 'A title is needed' })
  if (errors.length) return problem(res, 422, 'invalid-manifest', 'The manifest is not valid', { errors })
  const manifestDigest = sha256(canonical(manifest))
  const old = state.issues[key]
  if (old && old.state !== 'draft') return problem(res, 409, old.state === 'publishing' ? 'publishing' : 'already-published', 'Not a draft')
  if (old && isNew) {
    if (old.manifestDigest === manifestDigest) return send(res, 200, show(old), { ETag: tagOf(old) })
    return problem(res, 412, 'precondition-failed', 'There is another draft')
  }
  if (!isNew && (!old || req.headers['if-match'] !== tagOf(old))) return problem(res, 412, 'precondition-failed', 'Changed meanwhile')
  const issue = state.issues[key] ?? { issueKey: key, state: 'draft', version: 0, notices: [] }
  Object.assign(issue, { manifest, manifestDigest })
  state.issues[key] = issue
  touch(issue)
  send(res, old ? 200 : 201, show(issue), { ETag: tagOf(issue), ...(old ? {} : { Location: `/issues/${key}` }) })
}

async function putPublication(req, res, key) {
  const request = JSON.parse(await bodyOf(req))
  const issue = state.issues[key]
  if (!issue) return problem(res, 404, 'not-found', 'No such issue')
  if (issue.publication) {
    if (issue.publication.manifestDigest === request.manifestDigest)
      return send(res, 200, issue.publication, { ETag: tagOf(issue) })
    return problem(res, 409, 'already-published', 'Published with another manifest', { publication: issue.publication })
  }
  if (!req.headers['if-match']) return problem(res, 428, 'precondition-required', 'If-Match is needed')
  if (req.headers['if-match'] !== tagOf(issue) || request.manifestDigest !== issue.manifestDigest)
    return problem(res, 412, 'precondition-failed', 'Changed meanwhile')
  if (fileStatus(issue).some((file) => file.state !== 'stored')) return problem(res, 409, 'files-missing', 'Files are missing', { retryable: true })
  issue.state = 'published'
  issue.publication = { publicationId: randomUUID(), issueKey: key, manifestDigest: issue.manifestDigest, state: 'published',
    acceptedAt: now(), publishedAt: now(), publicUrl: `https://portal.example/congbao/${key}`,
    documents: issue.manifest.documents.map(({ documentId }) => ({ documentId, publicUrl: `https://portal.example/van-ban/${documentId}` })) }
  writeFileSync(path.join(folder, 'published.log'), `${key} ${issue.publication.publicationId} ${issue.manifestDigest}\n`, { flag: 'a' })
  touch(issue)
  send(res, 201, issue.publication, { ETag: tagOf(issue), Location: `/issues/${key}/publication` })
}

async function postNotice(req, res, key) {
  const body = await bodyOf(req)
  const idempotency = req.headers['idempotency-key']
  if (!idempotency) return problem(res, 400, 'idempotency-key-missing', 'Idempotency-Key is needed')
  const issue = state.issues[key]
  if (!issue?.publication) return problem(res, 404, 'not-found', 'Not published')
  const before = state.keys[idempotency]
  if (before && before.digest !== sha256(body)) return problem(res, 422, 'idempotency-key-reused', 'Another request had this key')
  if (before) return send(res, 200, before.notice)
  const request = JSON.parse(body)
  if (request.kind === 'replace-rendition' && !existsSync(filePath(request.replacement.fileId)))
    return problem(res, 409, 'files-missing', 'Upload the replacement first')
  const notice = { noticeId: randomUUID(), issueKey: key, createdAt: now(), request }
  issue.notices.push(notice)
  if (request.kind === 'withdrawal' && request.documentIds.length === 0) issue.state = issue.publication.state = 'withdrawn'
  state.keys[idempotency] = { digest: sha256(body), notice }
  touch(issue)
  send(res, 201, notice, { Location: `/issues/${key}/notices/${notice.noticeId}` })
}

function listIssues(res, query) {
  const since = query.get('changedSince')
  const all = Object.values(state.issues)
    .filter((issue) => !since || Date.parse(issue.updatedAt) >= Date.parse(since))
    .filter((issue) => !query.get('state') || issue.state === query.get('state'))
    .sort((a, b) => a.updatedAt.localeCompare(b.updatedAt) || a.issueKey.localeCompare(b.issueKey))
  const from = Number(query.get('cursor') ?? 0)
  const count = Math.min(Number(query.get('limit') ?? 50), limits.page ?? 200)
  const items = all.slice(from, from + count).map(({ issueKey, state: name, manifestDigest, updatedAt }) => ({ issueKey, state: name, manifestDigest, updatedAt }))
  send(res, 200, { items, ...(from + count < all.length ? { nextCursor: String(from + count) } : {}) })
}

function headFile(req, res, id) {
  if (!existsSync(filePath(id))) return send(res, 404, undefined)
  const bytes = statSync(filePath(id)).size
  const hash = createHash('sha256')
  createReadStream(filePath(id)).on('data', (part) => hash.update(part)).on('end', () => {
    res.writeHead(200, { ETag: `"${id}"`, 'Repr-Digest': `sha-256=:${hash.digest('base64')}:`, 'Accept-Ranges': 'bytes', 'Content-Length': bytes })
    if (req.method === 'HEAD') return res.end()
    createReadStream(filePath(id)).pipe(res)
  })
}

// Uploads ----------------------------------------------------------------------------------------------------------------
const tus = new Server({
  path: '/uploads',
  datastore: new FileStore({ directory: path.join(folder, 'uploads') }),
  relativeLocation: true,
  maxSize: limits.maxFileBytes ?? 2 ** 31,
  async onUploadCreate(_req, upload) {
    const { issueKey, fileId } = upload.metadata
    state.uploads[upload.id] = { issueKey, fileId }
    delete state.rejected[fileId]
    save()
    return {}
  },
  async onUploadFinish(_req, upload) {
    const { fileId } = upload.metadata
    const place = path.join(folder, 'uploads', upload.id)
    const corrupt = faultFor('CORRUPT', fileId)
    if (corrupt) {
      const bytes = readFileSync(place)
      bytes[bytes.length - 1] ^= 1
      writeFileSync(place, bytes)
    }
    const hash = createHash('sha256')
    for await (const part of createReadStream(place)) hash.update(part)
    delete state.uploads[upload.id]
    if (hash.digest('hex') !== fileId) {
      state.rejected[fileId] = true
      save()
      for (const suffix of ['', '.json']) unlinkSync(place + suffix)
      throw { status_code: 422, body: 'SHA-256 differs\n' }
    }
    const file = openSync(place, 'r')
    fsyncSync(file)
    closeSync(file)
    renameSync(place, filePath(fileId))
    unlinkSync(place + '.json')
    save()
    return {}
  }
})
async function uploads(req, res, scopes) {
  if (req.method !== 'OPTIONS' && !scopes.includes('gazette.write')) return problem(res, 403, 'insufficient-scope', 'No right to write')
  if (req.method === 'POST') {
    const pairs = Object.fromEntries((req.headers['upload-metadata'] ?? '').split(',').map((pair) => {
      const [key, value] = pair.trim().split(' ')
      return [key, Buffer.from(value ?? '', 'base64').toString()]
    }))
    const issue = state.issues[pairs.issueKey]
    const entry = issue?.manifest.files.find((file) => file.fileId === pairs.fileId)
    if (!issue || (issue.state === 'draft' && !entry)) return send(res, 403, 'not in the manifest\n', { 'Content-Type': 'text/plain' })
    if (entry && Number(req.headers['upload-length']) !== entry.size) return send(res, 413, 'other size\n', { 'Content-Type': 'text/plain' })
    const begun = Object.entries(state.uploads).find(([id, upload]) => upload.fileId === pairs.fileId && upload.issueKey === pairs.issueKey &&
      existsSync(path.join(folder, 'uploads', id)))
    if (begun) return send(res, 409, 'begun before\n', { 'Content-Type': 'text/plain', Location: `/uploads/${begun[0]}`, 'Tus-Resumable': '1.0.0' })
  }
  return tus.handle(req, res)
}

// Requests ---------------------------------------------------------------------------------------------------------------
async function answer(req, res) {
  const url = new URL(req.url, 'http://portal')
  const [first, key, third, fourth] = url.pathname.split('/').slice(1).map(decodeURIComponent)
  if (first === 'uploads' && req.method === 'OPTIONS') return tus.handle(req, res)
  const scopes = await scopesOf(req)
  if (!scopes) {
    req.resume()
    return problem(res, 401, 'invalid-token', 'No good token', {}, { 'WWW-Authenticate': 'Bearer error="invalid_token"' })
  }
  if (first === 'uploads') return uploads(req, res, scopes)
  const needs = { PUT: third === 'publication' ? 'gazette.publish' : 'gazette.write', POST: 'gazette.correct', DELETE: 'gazette.write' }[req.method] ?? 'gazette.read'
  if (!scopes.includes(needs)) return problem(res, 403, 'insufficient-scope', 'The scope is missing', { detail: needs })
  const issue = state.issues[key]
  if (first === 'service')
    return send(res, 200, { apiVersion: '1.0.0', limits: { maxFileBytes: limits.maxFileBytes ?? 2 ** 31, maxIssueBytes: 2 ** 33, maxFiles: 2000, maxDocuments: 500, maxManifestBytes: 2 ** 22 },
      mediaTypes: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'], digestAlgorithms: ['sha-256'],
      tus: { endpoint: '/uploads', version: '1.0.0', extensions: ['creation', 'creation-with-upload', 'termination', 'expiration'], preferredChunkBytes: Number(option('--chunk') ?? 8388608), expiresAfterSeconds: 604800 },
      ...(limits.maintenanceUntil ? { maintenanceUntil: limits.maintenanceUntil } : {}) }, { 'Cache-Control': 'max-age=86400' })
  if (first !== 'issues') return problem(res, 404, 'not-found', 'No such resource')
  if (!key) return listIssues(res, url.searchParams)
  if (req.method === 'PUT' && !third) return putIssue(req, res, key)
  if (req.method === 'PUT' && third === 'publication') return putPublication(req, res, key)
  if (req.method === 'POST' && third === 'notices') return postNotice(req, res, key)
  if (third === 'files') return headFile(req, res, fourth)
  if (!issue) return problem(res, 404, 'not-found', 'No such issue')
  if (third === 'publication')
    return issue.publication ? send(res, 200, issue.publication, { ETag: tagOf(issue) }) : problem(res, 404, 'not-found', 'Not published')
  if (third === 'notices') return send(res, 200, { items: issue.notices })
  if (req.method === 'GET') return send(res, 200, show(issue), { ETag: tagOf(issue) })
  if (req.method === 'DELETE') {
    if (issue.state !== 'draft') return problem(res, 409, 'already-published', 'Not a draft')
    delete state.issues[key]
    save()
    return send(res, 204, undefined)
  }
  return problem(res, 404, 'not-found', 'No such resource')
}

function forward(req, res) {
  const target = new URL(req.url, prism)
  const out = http.request(target, { method: req.method, headers: { ...req.headers, host: target.host } }, (back) => {
    res.writeHead(back.statusCode, back.headers)
    back.pipe(res)
  })
  out.on('error', () => res.destroy())
  req.pipe(out)
}

async function control(req, res) {
  if (req.method === 'GET') {
    const published = existsSync(path.join(folder, 'published.log')) ? readFileSync(path.join(folder, 'published.log'), 'utf8') : ''
    return send(res, 200, { requests: log, published: published.trim().split('\n').filter(Boolean), left: faults.filter((fault) => (fault.times ?? 1) > 0).length })
  }
  faults = JSON.parse(await bodyOf(req))
  log.length = 0
  send(res, 200, {})
}

// A plain PUT, for measuring: stored and hashed as an upload is, and gone again.
async function sink(req, res) {
  const place = path.join(folder, 'uploads', 'sink')
  await pipeline(req, createWriteStream(place))
  const hash = createHash('sha256')
  for await (const part of createReadStream(place)) hash.update(part)
  unlinkSync(place)
  send(res, 200, { sha256: hash.digest('hex') })
}

function listener(isFront) {
  return async (req, res) => {
    try {
      if (req.url.startsWith('/__sink')) return await sink(req, res)
      if (req.url.startsWith('/__')) return await control(req, res)
      if (req.url.startsWith('/oidc')) {
        const fault = faultFor('TOKEN', req.url)
        if (fault?.act === 'status') return send(res, fault.status, fault.body ?? '', fault.headers)
        if (fault?.date) res.setHeader('Date', fault.date)
        req.originalUrl = req.url
        req.url = req.url.slice('/oidc'.length) || '/'
        return provider.callback()(req, res)
      }
      if (!isFront) return await answer(req, res)
      const entry = { method: req.method, path: req.url, status: 0, offset: req.headers['upload-offset'] }
      log.push(entry)
      res.on('finish', () => { entry.status = res.statusCode })
      const fault = faultFor(req.method, req.url)
      const socket = req.socket
      if (fault?.act === 'drop-before') return socket.destroy()
      if (fault?.act === 'crash-before') process.kill(process.pid, 'SIGKILL')
      if (fault?.act === 'status') { req.resume(); return fault.problem ? problem(res, fault.status, fault.problem, 'As ordered', {}, fault.headers) : send(res, fault.status, fault.body ?? '', fault.headers) }
      if (fault?.act === 'expire-tokens') revoked.add(tokenOf(req))
      if (fault?.act === 'truncate')
        for (const id of Object.keys(state.uploads)) {
          const place = path.join(folder, 'uploads', id)
          if (existsSync(place)) truncateSync(place, Math.max(0, statSync(place).size - fault.bytes))
        }
      if (fault?.act === 'cut') { // the line breaks in the middle of what is sent
        const from = socket.bytesRead
        const strike = () => { fault.crash ? process.kill(process.pid, 'SIGKILL') : socket.destroy() }
        const timer = setInterval(() => { if (socket.bytesRead - from >= fault.bytes) { clearInterval(timer); strike() } }, 1)
        // What is sent faster than the timer looks is cut before its answer.
        res.writeHead = () => res
        res.write = () => true
        res.end = () => { strike(); return res }
        res.on('close', () => clearInterval(timer))
      }
      if (fault?.act === 'drop-after' || fault?.act === 'crash-after') { // done, but nobody hears of it
        const end = () => { fault.act === 'crash-after' ? process.kill(process.pid, 'SIGKILL') : socket.destroy() }
        res.writeHead = () => res
        res.write = () => true
        res.end = () => { end(); return res }
      }
      if (fault?.act === 'stall') await new Promise((go) => setTimeout(go, fault.ms))
      if (prism && !req.url.startsWith('/uploads')) return forward(req, res)
      return await answer(req, res)
    } catch (error) {
      console.error(error)
      if (!res.headersSent) problem(res, 500, 'internal', String(error?.message ?? error))
      else res.destroy()
    }
  }
}

const front = tls ? https.createServer(tls, listener(true)) : http.createServer(listener(true))
front.keepAliveTimeout = 60000
front.listen(port, option('--host') ?? '127.0.0.1', () => {
  port = front.address().port
  makeProvider()
  const ready = () => console.log(`ready ${port}`)
  if (!prism) return ready()
  http.createServer(listener(false)).listen(Number(option('--back')), '127.0.0.1', ready)
})
