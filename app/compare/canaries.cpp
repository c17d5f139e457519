// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/canaries.h"

#include <algorithm>
#include <cmath>

namespace congbao::compare {

namespace {

struct Place
{
    int block = 0;
    int start = 0;
};

/// Vowels with each of the six tones; letters that a reader tells apart by their marks alone.
const std::vector<QString> &toneRows()
{
    static const std::vector<QString> rows = {
        QStringLiteral("aàảãáạ"), QStringLiteral("ăằẳẵắặ"), QStringLiteral("âầẩẫấậ"), QStringLiteral("eèẻẽéẹ"),
        QStringLiteral("êềểễếệ"), QStringLiteral("iìỉĩíị"), QStringLiteral("oòỏõóọ"), QStringLiteral("ôồổỗốộ"),
        QStringLiteral("ơờởỡớợ"), QStringLiteral("uùủũúụ"), QStringLiteral("ưừửữứự"), QStringLiteral("yỳỷỹýỵ")};
    return rows;
}

/// Other letters that could stand there by mistake; empty: it is no place for a canary.
QString alternatives(QChar letter)
{
    if (letter >= u'0' && letter <= u'9')
        return QStringLiteral("0123456789").remove(letter);
    for (const QString &row : toneRows()) {
        // Of plain vowels there are too many in every text; a tone that goes astray is what readers miss.
        if (row.indexOf(letter) > 0)
            return QString(row).remove(letter);
    }
    return {};
}

} // namespace

std::vector<Canary> chooseCanaries(const text::Document &document, int count, QRandomGenerator &random)
{
    std::vector<std::vector<Place>> byBlock;
    for (size_t block = 0; block < document.blocks.size(); ++block) {
        const QString &text = document.blocks[block].paragraph.text;
        std::vector<Place> places;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (!alternatives(text[at]).isEmpty())
                places.push_back({static_cast<int>(block), static_cast<int>(at)});
        }
        if (!places.empty())
            byBlock.push_back(std::move(places));
    }
    std::shuffle(byBlock.begin(), byBlock.end(), random);
    std::vector<Canary> canaries;
    for (const std::vector<Place> &places : byBlock) {
        if (canaries.size() >= static_cast<size_t>(std::max(0, count)))
            break;
        const Place place = places[random.bounded(static_cast<quint32>(places.size()))];
        const QChar letter = document.blocks[static_cast<size_t>(place.block)].paragraph.text[place.start];
        const QString others = alternatives(letter);
        canaries.push_back({place.block, place.start, QString(letter),
                            QString(others[random.bounded(static_cast<int>(others.size()))])});
    }
    std::sort(canaries.begin(), canaries.end(),
              [](const Canary &one, const Canary &other) { return one.block < other.block; });
    return canaries;
}

text::Document withCanaries(const text::Document &document, const std::vector<Canary> &canaries)
{
    text::Document shown = document;
    shown.sha256.clear();
    for (const Canary &canary : canaries) {
        if (canary.block < 0 || static_cast<size_t>(canary.block) >= shown.blocks.size())
            continue;
        QString &text = shown.blocks[static_cast<size_t>(canary.block)].paragraph.text;
        if (text.mid(canary.start, canary.original.size()) == canary.original)
            text.replace(canary.start, canary.original.size(), canary.planted);
    }
    return shown;
}

MissedEstimate estimateMissed(const TwoReaders &found)
{
    const double both = found.both;
    const double onlyFirst = found.first - both;
    const double onlySecond = found.second - both;
    const double seen = both + onlyFirst + onlySecond;
    MissedEstimate estimate;
    estimate.missed = (found.first + 1.0) * (found.second + 1.0) / (both + 1.0) - 1.0 - seen;
    constexpr double Normal975 = 1.959963984540054;
    const double unseen = (onlyFirst + 0.5) * (onlySecond + 0.5) / (both + 0.5);
    const double spread =
        Normal975 * std::sqrt(1 / (both + 0.5) + 1 / (onlyFirst + 0.5) + 1 / (onlySecond + 0.5) + 1 / unseen);
    estimate.atLeast = static_cast<int>(std::max(0.0, std::floor(unseen * std::exp(-spread) - 0.5)));
    estimate.atMost = static_cast<int>(std::ceil(unseen * std::exp(spread) - 0.5));
    return estimate;
}

} // namespace congbao::compare
