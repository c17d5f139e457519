// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <memory>
#include <QTextDocument>
#include <vector>

namespace congbao::desk {

/// A text model poured into a QTextDocument, with the way back from the model's offsets to the document's positions.
class TextLayout
{
public:
    /// May run on any thread; the document is then moved to `target`. Nothing is laid out yet.
    [[nodiscard]] static std::shared_ptr<TextLayout> build(const text::Document &source, QThread *target);

    [[nodiscard]] QTextDocument *document() const { return m_document.get(); }
    /// Position of an offset in a block's text(). `isEnd`: the offset is the end of a range, which belongs to the piece
    /// before it. -1: there is no such block.
    [[nodiscard]] int position(int block, int offset, bool isEnd) const;

private:
    struct Piece
    {
        int start = 0; ///< offsets in the block's text
        int end = 0;
        int position = 0; ///< in the document
    };
    std::unique_ptr<QTextDocument> m_document;
    std::vector<std::vector<Piece>> m_pieces; ///< by block
    friend class TextPourer;
};

} // namespace congbao::desk
