// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/ocr.h"

#include "text/normalize.h"

#include <cmath>
#include <map>
#include <mutex>
#include <omp.h>
#include <QCoreApplication>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Ocr)
};

const char *modelName(OcrModel model)
{
    return model == OcrModel::Vie ? "vie" : "Vietnamese";
}

using Engine = std::unique_ptr<tesseract::TessBaseAPI>;

Result<Engine> loadEngine(OcrModel model)
{
    auto engine = std::make_unique<tesseract::TessBaseAPI>();
    if (engine->Init(nullptr, modelName(model), tesseract::OEM_LSTM_ONLY) != 0)
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The reading model “%1” of Tesseract is not installed. Install the packages "
                           "tesseract-ocr-script-viet and tesseract-ocr-vie.")
                        .arg(QString::fromLatin1(modelName(model))));
    engine->SetVariable("debug_file", "/dev/null");
    // What one page taught must not change how the next one is read: results would depend on scheduling.
    engine->SetVariable("classify_enable_learning", "0");
    return engine;
}

tesseract::PageSegMode segmentation(OcrLayout layout)
{
    switch (layout) {
    case OcrLayout::Block:
        return tesseract::PSM_SINGLE_BLOCK;
    case OcrLayout::Line:
        return tesseract::PSM_SINGLE_LINE;
    case OcrLayout::Word:
        return tesseract::PSM_SINGLE_WORD;
    }
    return tesseract::PSM_SINGLE_BLOCK;
}

QRectF boxAt(const tesseract::ResultIterator &at, tesseract::PageIteratorLevel level)
{
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    at.BoundingBox(level, &left, &top, &right, &bottom);
    return QRectF(QPointF(left, top), QPointF(right, bottom));
}

/// The height of a line from its baseline, the same for all lines of one size whatever letters they have.
QRectF lineBox(const tesseract::ResultIterator &at)
{
    const QRectF ink = boxAt(at, tesseract::RIL_TEXTLINE);
    int left = 0;
    int leftY = 0;
    int right = 0;
    int rightY = 0;
    float height = 0;
    float descenders = 0;
    float ascenders = 0;
    at.RowAttributes(&height, &descenders, &ascenders);
    if (height <= 0 || !at.Baseline(tesseract::RIL_TEXTLINE, &left, &leftY, &right, &rightY))
        return ink;
    const double bottom = (leftY + rightY) / 2.0 + std::abs(double(descenders));
    return {ink.left(), bottom - double(height), ink.width(), double(height)};
}

std::vector<OcrLine> collect(tesseract::ResultIterator &at)
{
    std::vector<OcrLine> lines;
    do {
        if (lines.empty() || at.IsAtBeginningOf(tesseract::RIL_TEXTLINE)) {
            lines.emplace_back();
            lines.back().rect = lineBox(at);
        }
        const std::unique_ptr<const char[]> raw(at.GetUTF8Text(tesseract::RIL_WORD));
        const QString text = text::cleanText(QString::fromUtf8(raw.get())).simplified();
        if (text.isEmpty())
            continue;
        lines.back().words.push_back(
            {text, boxAt(at, tesseract::RIL_WORD), at.Confidence(tesseract::RIL_WORD) / 100.0F});
    } while (at.Next(tesseract::RIL_WORD));
    std::erase_if(lines, [](const OcrLine &line) { return line.words.empty(); });
    return lines;
}

} // namespace

struct LineReader::Engines
{
    std::mutex mutex;
    std::map<OcrModel, std::vector<Engine>> idle;
};

LineReader::LineReader()
    : m_engines(std::make_unique<Engines>())
{
}

LineReader::~LineReader() = default;

Result<std::vector<OcrLine>> LineReader::read(const QImage &picture, OcrModel model, OcrLayout layout, int dpi) const
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull())
        return fail(ErrorCode::Unreadable, Tr::tr("There is no picture to read."));
    // Pages are read in parallel already; Tesseract's own threads would only fight for the cores.
    omp_set_max_active_levels(0);
    Engine engine;
    {
        const std::lock_guard lock(m_engines->mutex);
        auto &idle = m_engines->idle[model];
        if (!idle.empty()) {
            engine = std::move(idle.back());
            idle.pop_back();
        }
    }
    std::vector<OcrLine> lines;
    try {
        if (!engine) {
            auto loaded = loadEngine(model);
            if (!loaded)
                return failWith(loaded);
            engine = std::move(*loaded);
        }
        engine->SetPageSegMode(segmentation(layout));
        engine->SetImage(grey.constBits(), grey.width(), grey.height(), 1, int(grey.bytesPerLine()));
        engine->SetSourceResolution(dpi);
        if (engine->Recognize(nullptr) == 0) {
            const std::unique_ptr<tesseract::ResultIterator> at(engine->GetIterator());
            if (at && !at->Empty(tesseract::RIL_WORD))
                lines = collect(*at);
        }
        engine->Clear();
    } catch (const std::exception &problem) {
        return fail(ErrorCode::Internal, Tr::tr("A picture could not be read."), QString::fromUtf8(problem.what()));
    }
    const std::lock_guard lock(m_engines->mutex);
    m_engines->idle[model].push_back(std::move(engine));
    return lines;
}

} // namespace congbao::readers
