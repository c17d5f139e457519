// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/layerrepair.h"

#include <algorithm>
#include <map>
#include <QImage>

namespace congbao::readers {

namespace {

constexpr char16_t Placeholder = u'\uE000'; ///< of the private use area: no text has it
constexpr double ReadingDpi = 300;
constexpr int EnoughVotes = 5;
constexpr double WideGap = 25.0; ///< points; the next column or cell
constexpr std::size_t LongestLine = 400;
const QString Nothing;

using Key = std::pair<int, int>; ///< font and code
using Votes = std::map<QString, int>;

/// A placeholder in a word.
struct Hole
{
    std::size_t lost = 0; ///< index of the page's lost letters
    qsizetype offset = 0; ///< in the word's text
};

struct HoledWord
{
    LayoutWord word;
    std::vector<Hole> holes;
};

using HoledLine = std::vector<HoledWord>;

bool touches(const QRectF &left, const QRectF &right)
{
    const double height = std::min(left.height(), right.height());
    const double shared = std::min(left.bottom(), right.bottom()) - std::max(left.top(), right.top());
    const double gap = right.left() - left.right();
    return shared > 0.4 * height && gap < 0.1 * height && gap > -0.4 * height;
}

void join(HoledWord &left, HoledWord &&right)
{
    const qsizetype offset = left.word.text.size();
    for (const Hole &hole : right.holes)
        left.holes.push_back({hole.lost, hole.offset + offset});
    left.word.text += right.word.text;
    left.word.rect = left.word.rect.united(right.word.rect);
}

/// The words of a page in lines, with a placeholder for every lost letter; lines without one are left out and their
/// words go to `whole`.
std::vector<HoledLine> holedLines(const LossyPage &page, std::vector<LayoutWord> &whole)
{
    std::vector<LayoutWord> words = page.words;
    // Until the lines are gathered the placeholder is followed by the number of its letter.
    for (std::size_t index = 0; index < page.lost.size(); ++index)
        words.push_back({QChar(Placeholder) + QString::number(index), page.lost[index].rect, 1.0F});
    const auto isHole = [](const LayoutWord &word) { return word.text.front() == QChar(Placeholder); };
    std::vector<HoledLine> lines;
    for (LayoutLine &line : gatherLines(std::move(words))) {
        if (std::none_of(line.words.begin(), line.words.end(), isHole)) {
            std::move(line.words.begin(), line.words.end(), std::back_inserter(whole));
            continue;
        }
        HoledLine open;
        bool isOpenHoled = false;
        for (LayoutWord &word : line.words) {
            HoledWord holed{std::move(word), {}};
            const bool isHoled = isHole(holed.word);
            if (isHoled) {
                holed.holes.push_back({std::size_t(holed.word.text.mid(1).toUInt()), 0});
                holed.word.text.truncate(1);
            }
            if (!open.empty() && holed.word.rect.left() - open.back().word.rect.right() > WideGap) {
                lines.push_back(std::exchange(open, {}));
                isOpenHoled = false;
            }
            const bool isJoined =
                !open.empty() && (isHoled || isOpenHoled) && touches(open.back().word.rect, holed.word.rect);
            isOpenHoled = isHoled;
            if (!isJoined) {
                open.push_back(std::move(holed));
                continue;
            }
            if (open.back().word.size <= 0) {
                open.back().word.size = holed.word.size;
                open.back().word.isBold = holed.word.isBold;
                open.back().word.isItalic = holed.word.isItalic;
            }
            join(open.back(), std::move(holed));
        }
        lines.push_back(std::move(open));
    }
    return lines;
}

/// One letter of a line as the layer has it.
struct LineLetter
{
    QChar letter;
    int lost = -1;
};

std::vector<LineLetter> lettersOf(const HoledLine &line)
{
    std::vector<LineLetter> letters;
    for (const HoledWord &word : line) {
        auto hole = word.holes.begin();
        for (qsizetype at = 0; at < word.word.text.size(); ++at) {
            const bool isHole = hole != word.holes.end() && hole->offset == at;
            letters.push_back({word.word.text[at], isHole ? int((hole++)->lost) : -1});
        }
    }
    return letters;
}

/// Without marks, small.
QChar baseOf(QChar letter)
{
    QChar base = letter.toLower();
    while (!base.decomposition().isEmpty() && base.decompositionTag() == QChar::Canonical)
        base = base.decomposition().front();
    return base == u'đ' ? QChar(u'd') : base;
}

double distance(const LineLetter &letter, QChar read)
{
    if (letter.lost >= 0)
        return 0.1;
    if (letter.letter == read)
        return 0;
    return baseOf(letter.letter) == baseOf(read) ? 0.3 : 1.0;
}

/// What a reading of the line has at the place of each lost letter.
void vote(const HoledLine &line, const QString &read, const std::vector<pdf::LostLetter> &lost,
          std::map<Key, Votes> &votes)
{
    const std::vector<LineLetter> letters = lettersOf(line);
    if (letters.size() > LongestLine || std::size_t(read.size()) > LongestLine || read.isEmpty())
        return;
    constexpr double skip = 0.9;
    const std::size_t width = std::size_t(read.size()) + 1;
    std::vector<double> costs((letters.size() + 1) * width);
    for (std::size_t row = 0; row <= letters.size(); ++row) {
        for (std::size_t column = 0; column < width; ++column) {
            if (row == 0 || column == 0) {
                costs[row * width + column] = skip * double(row + column);
                continue;
            }
            const double same =
                costs[(row - 1) * width + column - 1] + distance(letters[row - 1], read[qsizetype(column) - 1]);
            const double less = costs[(row - 1) * width + column] + skip;
            const double more = costs[row * width + column - 1] + skip;
            costs[row * width + column] = std::min({same, less, more});
        }
    }
    // A line that hardly resembles its reading proves nothing.
    if (costs.back() > 0.25 * double(letters.size()) + 0.5)
        return;
    std::size_t row = letters.size();
    std::size_t column = width - 1;
    while (row > 0) {
        const double here = costs[row * width + column];
        const LineLetter &letter = letters[row - 1];
        const bool isSame =
            column > 0 && here == costs[(row - 1) * width + column - 1] + distance(letter, read[qsizetype(column) - 1]);
        if (!isSame && column > 0 && here == costs[row * width + column - 1] + skip) {
            --column;
            continue;
        }
        if (letter.lost >= 0) {
            const pdf::LostLetter &which = lost[std::size_t(letter.lost)];
            ++votes[{which.font, which.code}][isSame ? QString(read[qsizetype(column) - 1]) : Nothing];
        }
        column -= std::size_t(isSame);
        --row;
    }
}

int countOf(const Votes &votes)
{
    int count = 0;
    for (const auto &[letter, times] : votes)
        count += times;
    return count;
}

/// The letter that the readings agree on, if they do.
const QString *winner(const Votes &votes)
{
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most == votes.end() || 4 * most->second < 3 * countOf(votes))
        return nullptr;
    return &most->first;
}

Result<QString> readLine(const pdf::PdfPages &file, int page, const HoledLine &line, const LineReader &reader,
                         const JobContext &context)
{
    QRectF area;
    for (const HoledWord &word : line)
        area = area.united(word.word.rect);
    const auto picture = file.render(page, ReadingDpi, area.adjusted(-8, -3, 8, 3), context);
    if (!picture)
        return failWith(picture);
    const auto read = reader.read(*picture, OcrModel::Vietnamese, OcrLayout::Line, int(ReadingDpi));
    if (!read)
        return failWith(read);
    QString letters;
    for (const OcrLine &readLine : *read) {
        for (const OcrWord &word : readLine.words)
            letters += word.text;
    }
    return letters;
}

/// Fills the holes of a line; false when a letter is not known.
bool fill(HoledLine &line, const std::vector<pdf::LostLetter> &lost, const std::map<Key, Votes> &votes,
          std::vector<LayoutWord> &words)
{
    for (HoledWord &holed : line) {
        for (auto hole = holed.holes.rbegin(); hole != holed.holes.rend(); ++hole) {
            const pdf::LostLetter &which = lost[hole->lost];
            const auto said = votes.find({which.font, which.code});
            const QString *letter = said == votes.end() ? nullptr : winner(said->second);
            if (letter == nullptr)
                return false;
            constexpr float onceRead = 0.8F; // two readings that agree are a proof, one is not
            holed.word.text.replace(hole->offset, 1, *letter);
            if (countOf(said->second) < 2)
                holed.word.confidence = onceRead;
        }
        if (!holed.word.text.isEmpty())
            words.push_back(std::move(holed.word));
    }
    return true;
}

} // namespace

Result<void> repairLayers(const pdf::PdfPages &file, std::vector<LossyPage> &pages, const LineReader &reader,
                          const JobContext &context)
{
    struct Holed
    {
        std::vector<LayoutWord> whole;
        std::vector<HoledLine> lines;
    };
    std::vector<Holed> holed(pages.size());
    std::map<Key, Votes> votes;
    for (std::size_t index = 0; index < pages.size(); ++index) {
        holed[index].lines = holedLines(pages[index], holed[index].whole);
        const std::vector<pdf::LostLetter> &lost = pages[index].lost;
        for (const HoledLine &line : holed[index].lines) {
            const std::vector<LineLetter> letters = lettersOf(line);
            const bool isNeeded = std::any_of(letters.begin(), letters.end(), [&](const LineLetter &letter) {
                if (letter.lost < 0)
                    return false;
                const pdf::LostLetter &which = lost[std::size_t(letter.lost)];
                return countOf(votes[{which.font, which.code}]) < EnoughVotes;
            });
            if (!isNeeded)
                continue;
            if (context.isCancelled())
                return tl::unexpected(cancelledError());
            const auto read = readLine(file, pages[index].number, line, reader, context);
            if (!read)
                return failWith(read);
            vote(line, *read, lost, votes);
        }
    }
    for (std::size_t index = 0; index < pages.size(); ++index) {
        std::vector<LayoutWord> words = std::move(holed[index].whole);
        LossyPage &page = pages[index];
        page.isRepaired = std::all_of(holed[index].lines.begin(), holed[index].lines.end(),
                                      [&](HoledLine &line) { return fill(line, page.lost, votes, words); });
        if (page.isRepaired)
            page.words = std::move(words);
    }
    return {};
}

} // namespace congbao::readers
