// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>
#include <QImage>
#include <QRectF>
#include <QString>
#include <vector>

namespace congbao::readers {

/// The language data of Tesseract that reads. Vietnamese is the script's model and the better one; Vie is the
/// language's own, an independent second opinion that cannot write every sign (no – … ‘ ’ ² ³ • × ½ ỵ).
enum class OcrModel { Vietnamese, Vie };

/// What the picture shows.
enum class OcrLayout { Block, Line, Word };

/// A recognised word: NFC text, its place in the picture (pixels), and how sure the recogniser is (0…1).
struct OcrWord
{
    QString text;
    QRectF rect;
    float confidence = 0;
};

/// A recognised line, words from left to right.
struct OcrLine
{
    std::vector<OcrWord> words;
    QRectF rect;
};

/// Reads pictures of text with Tesseract (LSTM only). May be called from many threads at once: every call takes an
/// engine of its own, and engines are kept for the next calls, so there are at most as many as threads that read at one
/// time. An engine takes about 100 MB while it reads a page.
class LineReader
{
public:
    LineReader();
    ~LineReader();
    LineReader(const LineReader &) = delete;
    LineReader &operator=(const LineReader &) = delete;

    /// Lines from top to bottom; none where nothing can be read. dpi: of the picture. Errors: Unreadable (no picture),
    /// OutsideFailed (the model is not installed).
    [[nodiscard]] Result<std::vector<OcrLine>> read(const QImage &picture, OcrModel model, OcrLayout layout,
                                                    int dpi = 300) const;

private:
    struct Engines;
    std::unique_ptr<Engines> m_engines;
};

} // namespace congbao::readers
