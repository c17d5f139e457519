// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issues/issuepreview.h"

#include "core/files.h"

#include <QFile>

namespace congbao::desk {

namespace {
constexpr int SetAfterMs = 60; ///< a moved instrument writes several rows
}

struct IssuePreview::Pages
{
    QString path;
    int count = 0;
    std::vector<typeset::InstrumentPages> instruments;
};

IssuePreview::IssuePreview(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_jobs(jobs)
    , m_session(std::move(session))
    , m_texts(std::make_shared<casework::KnownTexts>())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SetAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &IssuePreview::start);
}

IssuePreview::~IssuePreview()
{
    m_context.cancel();
}

void IssuePreview::want(const casework::Issue *issue)
{
    const IssueId id = issue ? issue->id : IssueId();
    const int version = issue ? issue->version : -1;
    if (id == m_issue && version == m_version)
        return;
    const bool isOther = id != m_issue;
    m_issue = id;
    m_version = version;
    ++m_generation;
    m_context.cancel();
    m_soon.stop();
    m_isSetting = issue && !issue->items.empty();
    m_refusal.clear();
    if (isOther || !m_isSetting) {
        m_path.clear();
        m_pages = 0;
        m_instruments.clear();
    }
    if (m_isSetting)
        m_soon.start();
    emit changed();
}

void IssuePreview::start()
{
    m_office.run(
        this,
        [id = m_issue, session = m_session](casework::Office &office) {
            return casework::orderTypesetting(office, session, id);
        },
        [this, generation = m_generation](const Result<casework::TypesetOrder> &order) {
            if (generation != m_generation)
                return;
            if (!order)
                finish(generation, failWith(order));
            else
                run(*order, generation);
        });
}

void IssuePreview::run(const casework::TypesetOrder &order, int generation)
{
    m_context = JobContext();
    const QString path = m_folder.filePath(QStringLiteral("%1.pdf").arg(generation));
    jobs::runJob(
        m_jobs.pool(), this, m_context,
        [manifest = order.manifest, texts = m_texts, path](const JobContext &context) -> Result<Pages> {
            const auto set = casework::typesetManifest(manifest, context, texts.get());
            if (!set)
                return failWith(set);
            if (const auto written = writeFile(path, set->pdf); !written)
                return failWith(written);
            return Pages{path, set->pages, set->instruments};
        },
        [this, generation](const Result<Pages> &pages) { finish(generation, pages); });
}

void IssuePreview::finish(int generation, const Result<Pages> &pages)
{
    if (generation != m_generation)
        return;
    m_isSetting = false;
    const QString before = m_path;
    if (pages) {
        m_path = pages->path;
        m_pages = pages->count;
        m_instruments = pages->instruments;
    } else {
        m_path.clear();
        m_pages = 0;
        m_instruments.clear();
        m_refusal = pages.error().message;
    }
    emit changed();
    if (!before.isEmpty() && before != m_path)
        QFile::remove(before); // who shows it has it open
}

} // namespace congbao::desk
