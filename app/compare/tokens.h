// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <QHash>
#include <QString>
#include <vector>

namespace congbao::compare {

/// Gives equal words equal numbers. `form` is the word exactly as written; `key` is its normal form: NFC, tone mark at
/// its accepted place, straight quotes, nothing invisible. Words with one key differ at most formally.
class Vocabulary
{
public:
    int formOf(const QString &word);
    [[nodiscard]] int keyOf(int form) const { return m_keys[std::size_t(form)]; }
    [[nodiscard]] const QString &text(int form) const { return m_texts[std::size_t(form)]; }
    [[nodiscard]] const QString &keyText(int key) const { return m_texts[std::size_t(key)]; }

private:
    int intern(const QString &word);

    QHash<QString, int> m_forms;
    std::vector<QString> m_texts; ///< by form
    std::vector<int> m_keys;      ///< by form: the form of its normal form
};

/// One word in the order of reading, with its place.
struct Token
{
    int form = 0;
    int key = 0;
    int block = 0; ///< index in the document's blocks
    int start = 0; ///< UTF-16 offsets in the block's text()
    int end = 0;
    int segment =
        0; ///< running number of the paragraph, line of a paragraph or table cell: a new one starts a new thought
    int page = 0;
    text::Rect rect;
    float confidence = 1;
};

/// A document as words. Furniture (running heads, page numbers, stamps) stands apart: it interrupts the text at every
/// page and says nothing.
struct TokenStream
{
    const text::Document *document = nullptr;
    std::vector<QString> blockTexts;
    std::vector<Token> tokens;
    std::vector<Token> furniture;

    [[nodiscard]] const text::Block &block(const Token &token) const
    {
        return document->blocks[std::size_t(token.block)];
    }
    /// The words from begin to end with single spaces.
    [[nodiscard]] QString text(int begin, int end, const Vocabulary &vocabulary) const;
    [[nodiscard]] bool startsSegment(int index) const;
    [[nodiscard]] bool endsSegment(int index) const;
    /// Whether token index + 1 stands on a later line or page of the picture than token index.
    [[nodiscard]] bool breaksLineAfter(int index) const;
};

/// A table without lines that only sets columns beside each other: the head, the signature block.
[[nodiscard]] bool isColumnLayout(const text::Block &block);

/// The document must outlive the stream.
[[nodiscard]] TokenStream tokensOf(const text::Document &document, Vocabulary &vocabulary);

} // namespace congbao::compare
