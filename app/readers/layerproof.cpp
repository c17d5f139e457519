// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/layerproof.h"

#include "text/normalize.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>
#include <QImage>
#include <QPainter>
#include <thread>

namespace congbao::readers {

namespace {

constexpr double ReadingDpi = 300;
constexpr double Margin = 1.5;            ///< points around a word
constexpr qsizetype LongestWord = 60;     ///< letters
constexpr std::size_t MostSamples = 4000; ///< words
constexpr std::size_t MostDoubts = 2000;
constexpr int MostAtOnce = 8;        ///< letters that one word may prove
constexpr std::size_t WholePage = 6; ///< from so many words on a page is drawn once and not word by word
constexpr int FewestVotes = 2;
constexpr int FewestMarkVotes = 3;      ///< where only marks differ, which readers put right by habit
constexpr std::size_t FalseLetters = 3; ///< different letters of a font drawn as others: it is false as a whole
constexpr double BucketHeight = 12;     ///< points

bool isProvable(QChar letter)
{
    return letter.isLetterOrNumber() && letter.decompositionTag() <= QChar::Canonical && !letter.isSurrogate();
}

/// Letters that nobody tells apart without their neighbours.
QChar lookOf(QChar letter)
{
    if (QStringView(u"0OoQΟО").contains(letter))
        return u'O';
    if (QStringView(u"1lI|iĺ").contains(letter))
        return u'I';
    const QChar lower = letter.toLower();
    return QStringView(u"csvwxzpkuymjf").contains(lower) ? lower : letter;
}

QChar withoutMarks(QChar letter)
{
    QChar base = letter.toLower();
    while (!base.decomposition().isEmpty() && base.decompositionTag() == QChar::Canonical)
        base = base.decomposition().front();
    return base == u'đ' ? QChar(u'd') : base;
}

/// Letters and figures as they look: what two readings of a word must share.
QString looks(const QString &text)
{
    QString all;
    for (const QChar letter : text::nfc(text)) {
        if (isProvable(letter))
            all += lookOf(letter);
    }
    return all;
}

/// With a white border, without which Tesseract overlooks short words.
QImage framed(const QImage &image, double scale)
{
    constexpr int border = 14;
    const QSize size(int(image.width() * scale), int(image.height() * scale));
    QImage picture(size + QSize(2 * border, 2 * border), QImage::Format_Grayscale8);
    picture.fill(255);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(QPoint(border, border), size), image);
    return picture;
}

} // namespace

void LayerProof::look(int page, const std::vector<pdf::PageWord> &words, const pdf::PageGraphics &graphics)
{
    if (graphics.samples.empty())
        return;
    std::map<int, std::vector<std::size_t>> rows;
    const auto row = [](double y) { return int(std::floor(std::clamp(y, -1e5, 1e5) / BucketHeight)); };
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (words[index].letters.size() == std::size_t(words[index].text.size()) &&
            words[index].text.size() <= LongestWord)
            rows[row(words[index].rect.center().y())].push_back(index);
    }
    std::map<std::size_t, std::size_t> taken; // words of the page that are samples already
    for (const pdf::ShownLetter &sample : graphics.samples) {
        const QPointF middle = sample.rect.center();
        const auto take = [&](std::size_t index) {
            const pdf::PageWord &word = words[index];
            if (!word.rect.contains(middle))
                return false;
            for (qsizetype at = 0; at < word.text.size(); ++at) {
                const QRectF &letter = word.letters[std::size_t(at)];
                if (!letter.contains(middle))
                    continue;
                if (!isProvable(word.text[at]) || (m_words.size() >= MostSamples && !taken.contains(index)))
                    return true;
                const auto [known, isNew] = taken.try_emplace(index, m_words.size());
                if (isNew)
                    m_words.push_back({page, word.rect, word.text, {}});
                m_words[known->second].letters.push_back({Key(sample.font, sample.code), at, letter});
                Letter &entry = m_letters[{sample.font, sample.code}];
                entry.named = word.text[at];
                if (entry.words.empty() || entry.words.back() != known->second)
                    entry.words.push_back(known->second);
                return true;
            }
            return false;
        };
        const int here = row(middle.y());
        bool isTaken = false;
        for (int near = here - 1; near <= here + 1 && !isTaken; ++near) {
            if (const auto found = rows.find(near); found != rows.end())
                isTaken = std::any_of(found->second.begin(), found->second.end(), take);
        }
    }
}

void LayerProof::doubt(int page, const std::vector<LayoutWord> &words)
{
    for (const LayoutWord &word : words) {
        if (m_doubts.size() < MostDoubts && word.text.size() <= LongestWord && !looks(word.text).isEmpty())
            m_doubts.push_back({page, word.rect, word.text, {}});
    }
}

/// Few words that have every letter; those with many new ones come first.
std::vector<std::size_t> LayerProof::coveringWords() const
{
    std::vector<std::size_t> chosen;
    std::set<Key> covered;
    for (int wanted = MostAtOnce; wanted > 0; --wanted) {
        for (std::size_t index = 0; index < m_words.size(); ++index) {
            std::set<Key> fresh;
            for (const SampleWord::Sample &letter : m_words[index].letters) {
                if (!covered.contains(letter.key))
                    fresh.insert(letter.key);
            }
            if (int(fresh.size()) < wanted)
                continue;
            covered.insert(fresh.begin(), fresh.end());
            chosen.push_back(index);
        }
    }
    return chosen;
}

Result<void> LayerProof::read(const pdf::PdfPages &file, const std::vector<SampleWord> &words, std::vector<Task> &tasks,
                              const LineReader &reader, int threads, const JobContext &context) const
{
    std::map<int, std::vector<std::size_t>> ofPage;
    for (std::size_t index = 0; index < tasks.size(); ++index)
        ofPage[words[tasks[index].word].page].push_back(index);
    for (const auto &[page, indices] : ofPage) {
        const auto drawn = [&](const QRectF &part) -> Result<QImage> {
            auto picture = file.render(page, ReadingDpi, part, context);
            if (!picture)
                return failWith(picture);
            return picture->convertToFormat(QImage::Format_Grayscale8);
        };
        std::optional<QImage> whole;
        if (indices.size() >= WholePage) {
            auto picture = drawn({});
            if (!picture)
                return failWith(picture);
            whole = std::move(*picture);
        }
        std::vector<QImage> crops;
        for (const std::size_t index : indices) {
            const Task &task = tasks[index];
            const QRectF area = task.part.isEmpty()
                                    ? words[task.word].rect.adjusted(-2 * Margin, -Margin, 2 * Margin, Margin)
                                    : task.part.adjusted(0, -Margin, 0, Margin);
            if (whole) {
                const double scale = ReadingDpi / 72;
                crops.push_back(whole->copy(
                    QRectF(area.topLeft() * scale, area.size() * scale).toAlignedRect().intersected(whole->rect())));
                continue;
            }
            auto picture = drawn(area);
            if (!picture)
                return failWith(picture);
            crops.push_back(std::move(*picture));
        }
        // Only reading goes on several threads: Poppler's pages do not.
        std::atomic_size_t next = 0;
        const auto loop = [&] {
            for (std::size_t at = next++; at < indices.size() && !context.isCancelled(); at = next++) {
                Task &task = tasks[indices[at]];
                if (crops[at].isNull())
                    continue;
                const auto lines = reader.read(framed(crops[at], task.scale), task.model, OcrLayout::Line,
                                               int(ReadingDpi * task.scale));
                if (!lines)
                    continue; // what cannot be read proves nothing
                for (const OcrLine &line : *lines) {
                    for (const OcrWord &word : line.words)
                        task.reading += word.text;
                }
                task.reading = text::foldPunctuation(text::nfc(task.reading));
            }
        };
        const int wanted = threads > 0 ? threads : int(std::thread::hardware_concurrency());
        std::vector<std::jthread> others;
        for (int thread = 1; thread < std::clamp(wanted, 1, int(indices.size())); ++thread)
            others.emplace_back(loop);
        loop();
        others.clear();
        if (context.isCancelled())
            return tl::unexpected(cancelledError());
    }
    return {};
}

void LayerProof::vote(const Task &task)
{
    const SampleWord &word = m_words[task.word];
    if (task.reading.size() != word.text.size())
        return; // a letter too many or too few: nobody knows which is which
    for (const SampleWord::Sample &sample : word.letters) {
        const QChar seen = task.reading[sample.at];
        Letter &letter = m_letters.at(sample.key);
        if (lookOf(seen) == lookOf(word.text[sample.at]))
            letter.isProved = true;
        else if (isProvable(seen))
            ++letter.seen[seen];
    }
}

/// Readers know words and put the marks of rare ones right. By itself a letter is read as it is.
Result<void> LayerProof::lookAtMarks(const pdf::PdfPages &file, const LineReader &reader, int threads,
                                     const JobContext &context)
{
    std::vector<Task> tasks;
    for (std::size_t index = 0; index < m_words.size(); ++index) {
        for (const SampleWord::Sample &sample : m_words[index].letters) {
            const Letter &letter = m_letters.at(sample.key);
            if (letter.isProved || letter.seen.empty() ||
                withoutMarks(letter.seen.begin()->first) != withoutMarks(letter.named))
                continue;
            for (const OcrModel model : {OcrModel::Vietnamese, OcrModel::Vie}) {
                for (const double scale : {1.0, 1.4, 2.0})
                    tasks.push_back({index, model, scale, sample.rect});
            }
        }
    }
    if (auto done = read(file, m_words, tasks, reader, threads, context); !done)
        return done;
    for (const Task &task : tasks) {
        for (const SampleWord::Sample &sample : m_words[task.word].letters) {
            Letter &letter = m_letters.at(sample.key);
            if (sample.rect == task.part && !task.reading.isEmpty() &&
                lookOf(task.reading.front().toLower()) == lookOf(letter.named.toLower()))
                letter.isProved = true;
        }
    }
    return {};
}

void LayerProof::judgeLetters(LayerLies &lies) const
{
    std::map<int, std::set<QChar>> falseLetters;
    for (const auto &[key, letter] : m_letters) {
        if (letter.isProved || letter.seen.size() != 1)
            continue;
        const auto [seen, votes] = *letter.seen.begin();
        const bool isMarkOnly = withoutMarks(seen) == withoutMarks(letter.named);
        if (votes < (isMarkOnly ? FewestMarkVotes : FewestVotes))
            continue;
        lies.letters[key] = seen;
        falseLetters[key.first].insert(letter.named);
    }
    for (const auto &[font, letters] : falseLetters) {
        if (letters.size() >= FalseLetters)
            lies.fonts.insert(font);
    }
}

Result<void> LayerProof::judgeDoubts(const pdf::PdfPages &file, const LineReader &reader, int threads,
                                     const JobContext &context, LayerLies &lies) const
{
    std::vector<Task> tasks;
    for (std::size_t index = 0; index < m_doubts.size(); ++index) {
        tasks.push_back({index, OcrModel::Vietnamese, 1});
        tasks.push_back({index, OcrModel::Vie, 1});
    }
    if (auto done = read(file, m_doubts, tasks, reader, threads, context); !done)
        return done;
    std::vector<Task> again;
    const auto says = [&](const Task &task) { return looks(task.reading) == looks(m_doubts[task.word].text); };
    for (std::size_t index = 0; index < tasks.size(); index += 2) {
        if (!says(tasks[index]) && !says(tasks[index + 1]))
            again.push_back({tasks[index].word, OcrModel::Vietnamese, 1.4});
    }
    if (auto done = read(file, m_doubts, again, reader, threads, context); !done)
        return done;
    for (const Task &task : again) {
        if (!looks(task.reading).isEmpty() && !says(task))
            lies.places[m_doubts[task.word].page].push_back({m_doubts[task.word].rect, task.reading});
    }
    return {};
}

Result<LayerLies> LayerProof::prove(const pdf::PdfPages &file, const LineReader &reader, int threads,
                                    const JobContext &context)
{
    std::vector<Task> tasks;
    for (const std::size_t word : coveringWords())
        tasks.push_back({word});
    if (auto done = read(file, m_words, tasks, reader, threads, context); !done)
        return failWith(done);
    for (const Task &task : tasks)
        vote(task);
    // Letters that were not found are looked for in all their words, by both models and at two sizes.
    std::set<std::size_t> doubtful;
    for (const auto &[key, letter] : m_letters) {
        if (!letter.isProved)
            doubtful.insert(letter.words.begin(), letter.words.end());
    }
    tasks.clear();
    for (const std::size_t word : doubtful) {
        tasks.push_back({word, OcrModel::Vietnamese, 1.4});
        tasks.push_back({word, OcrModel::Vie, 1});
        tasks.push_back({word, OcrModel::Vie, 1.4});
    }
    if (auto done = read(file, m_words, tasks, reader, threads, context); !done)
        return failWith(done);
    for (const Task &task : tasks)
        vote(task);
    if (auto done = lookAtMarks(file, reader, threads, context); !done)
        return failWith(done);
    LayerLies lies;
    judgeLetters(lies);
    if (auto done = judgeDoubts(file, reader, threads, context, lies); !done)
        return failWith(done);
    return lies;
}

} // namespace congbao::readers
