// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/picturejudge.h"

#include "compare/letterbook.h"
#include "compare/pagesinorder.h"
#include "compare/secondreading.h"
#include "compare/similarity.h"
#include "readers/ocr.h"
#include "readers/pagepicture.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <optional>
#include <QCoreApplication>
#include <span>
#include <thread>

namespace congbao::compare {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Compare)
};

using readers::OcrLayout;
using readers::OcrModel;

/// Lost or added words from which on a difference is shown whatever second readings say.
constexpr int NeverDismissed = 3;
/// Longer differences are not reading errors of single words.
constexpr int MostWords = 6;

constexpr int Border = 12; ///< white pixels around a crop

/// How a place is read again. Both models get the same pictures.
struct Variant
{
    double scale = 1;
    bool hasNeighbours = true;
};
constexpr std::array<Variant, 4> Variants = {Variant{1.0, true}, Variant{1.5, true}, Variant{0.8, true},
                                             Variant{1.25, false}};
constexpr std::array<OcrModel, 2> Models = {OcrModel::Vietnamese, OcrModel::Vie};

/// A finding with the rectangle of its words and of its neighbours on the same line, in points of the page.
struct Candidate
{
    std::size_t finding = 0;
    Hypotheses hypotheses;
    QRectF words;      ///< empty: the words are missing on the picture
    QRectF neighbours; ///< words and neighbours
};

/// Tokens of both texts that are written alike.
struct Agreement
{
    int official = 0;
    int electronic = 0;
};

/// An agreement that the picture contradicts.
struct Misreading
{
    Agreement words;
    QString seen;
    double confidence = 0;
};

/// A letter of an agreed word is taken for another when it is like the other kind at the dots where the two differ,
/// and no worse a picture of it. Measured on scans: no true letter of a clean print comes near these values.
constexpr double SeenFit = 0.95;
constexpr double SeenOwnFit = 0.88; ///< what fits its own kind worse is of a style that no witness has
constexpr double SeenBaseShare = 0.2;
constexpr double SeenStrangeMargin = 0.07;
constexpr double SeenStrangeLead = -0.35;
constexpr double SeenLead = -0.2;
constexpr double SeenMargin = 0.01;
constexpr double SeenDigitMargin = 0.1;

/// Shares of a line's height squared: spots of ink that a letter's marks have more or less than others of its kind.
constexpr double OddDots = 0.009;
constexpr double ClearlyOddDots = 0.022;
constexpr double OddBaseShare = 0.1; ///< with more in the letter itself, it is of another style or badly cut
constexpr int OddReadings = 2;
constexpr int OddWitnesses = 3;
constexpr int LoneReadings = 3; ///< of six

/// Pages that are kept as pictures at one time. What the letters of one page cannot tell is asked of those of all pages
/// so far.
constexpr std::size_t PagesTogether = 12;

/// Of two words of one line, in heights of a line.
constexpr float WidestGap = 2.5F;

QRectF toRectF(const text::Rect &rect)
{
    return {double(rect.x), double(rect.y), double(rect.width), double(rect.height)};
}

bool areOnOneLine(const Token &left, const Token &right)
{
    if (left.page != right.page)
        return false;
    const float overlap = std::min(left.rect.y + left.rect.height, right.rect.y + right.rect.height) -
                          std::max(left.rect.y, right.rect.y);
    // Over a wide gap lie two cells or columns, and recognisers invent things in it.
    const float gap = right.rect.x - left.rect.x - left.rect.width;
    return right.rect.x + right.rect.width > left.rect.x &&
           gap < WidestGap * std::max(left.rect.height, right.rect.height) &&
           overlap > 0.4F * std::min(left.rect.height, right.rect.height);
}

QImage prepared(const QImage &page, const QRectF &pixels, double scale)
{
    const QRect area = pixels.toAlignedRect().intersected(page.rect());
    if (area.isEmpty())
        return {};
    QImage crop = page.copy(area);
    if (scale != 1)
        crop = crop.scaled(QSize(int(area.width() * scale), int(area.height() * scale)).expandedTo({1, 1}),
                           Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                   .convertToFormat(QImage::Format_Grayscale8);
    QImage framed(crop.width() + 2 * Border, crop.height() + 2 * Border, QImage::Format_Grayscale8);
    framed.fill(255);
    for (int y = 0; y < crop.height(); ++y)
        std::copy_n(crop.constScanLine(y), crop.width(), framed.scanLine(y + Border) + Border);
    return framed;
}

QImage pictureOf(const Glyph &glyph)
{
    QImage picture(glyph.width, glyph.height, QImage::Format_Grayscale8);
    for (int y = 0; y < glyph.height; ++y) {
        for (int x = 0; x < glyph.width; ++x)
            picture.scanLine(y)[x] = uchar(255 - glyph.ink[std::size_t(y * glyph.width + x)]);
    }
    return picture;
}

class PictureJudge
{
public:
    PictureJudge(std::vector<Finding> &findings, const Matching &matching, const TokenStream &official,
                 const TokenStream &electronic, const Vocabulary &vocabulary, const CompareOptions &options,
                 const JobContext &context)
        : m_findings(findings)
        , m_official(official)
        , m_electronic(electronic)
        , m_vocabulary(vocabulary)
        , m_options(options)
        , m_context(context)
    {
        for (const Piece &piece : matching.pieces) {
            if (piece.kind != Piece::Kind::Equal)
                continue;
            for (int offset = 0; offset < piece.officialSize(); ++offset) {
                const Token &here = token(piece.officialBegin + offset);
                const Token &there = m_electronic.tokens[std::size_t(piece.electronicBegin + offset)];
                if (here.form == there.form && isOnPicture(piece.officialBegin + offset))
                    m_agreed[here.page].push_back({piece.officialBegin + offset, piece.electronicBegin + offset});
            }
        }
    }

    Result<void> run()
    {
        for (std::size_t index = 0; index < m_findings.size(); ++index) {
            m_findingsOfPage[pageOf(m_findings[index].piece)].push_back(index);
            if (isDoubtful(m_findings[index]))
                addCandidate(index);
        }
        for (const auto &[page, agreements] : m_agreed)
            m_pages[page];
        for (const auto &[page, candidates] : m_candidates)
            m_pages[page];
        std::vector<int> pages;
        for (const auto &[page, work] : m_pages)
            pages.push_back(page);
        PagesInOrder finished(pages.size(), [&](std::size_t at) { report(pages[at]); });
        for (std::size_t begin = 0; begin < pages.size(); begin += PagesTogether) {
            const std::size_t end = std::min(pages.size(), begin + PagesTogether);
            inParallel(begin, end, [&](readers::PagePictures &pictures, std::size_t at) {
                learnPage(pictures, pages[at], m_pages.at(pages[at]));
            });
            for (std::size_t at = begin; at < end; ++at)
                m_letters.add(m_pages.at(pages[at]).letters);
            m_letters.thinOut();
            m_letters.dropMisreadDigits();
            inParallel(begin, end, [&](readers::PagePictures &, std::size_t at) {
                judgePage(pages[at], m_pages.at(pages[at]));
                finished.finish(at);
                m_context.progress(int(++m_done), int(pages.size()), Tr::tr("Looking at doubtful words again"));
            });
            for (std::size_t at = begin; at < end; ++at) {
                m_pages.at(pages[at]).picture.reset();
                m_pages.at(pages[at]).letters = {};
            }
            if (m_context.isCancelled())
                return tl::unexpected(cancelledError());
        }
        addMisreadings();
        return {};
    }

private:
    /// What is known of a page while it is looked at.
    struct PageWork
    {
        std::optional<readers::PagePicture> picture;
        int lineHeight = 40; ///< usual height of a word's box, pixels
        LetterBook letters;
        std::vector<Misreading> misread;
    };

    /// Does `work` for the indices from begin to end on all cores.
    template <typename Work> void inParallel(std::size_t begin, std::size_t end, const Work &work)
    {
        const int wanted = m_options.threads > 0 ? m_options.threads : int(std::thread::hardware_concurrency());
        const int count = std::clamp(wanted, 1, std::max(1, int(end - begin)));
        std::atomic_size_t next = begin;
        const auto loop = [&] {
            // Page pictures are not thread safe: every thread opens the file for itself.
            auto pictures = readers::PagePictures::open(m_options.officialPath, {});
            if (!pictures)
                return; // what cannot be looked at again stays shown
            for (std::size_t at = next++; at < end && !m_context.isCancelled(); at = next++)
                work(*pictures, at);
        };
        std::vector<std::jthread> threads;
        for (int thread = 1; thread < count; ++thread)
            threads.emplace_back(loop);
        loop();
    }

    [[nodiscard]] Finding findingOf(const Misreading &misreading) const
    {
        Finding finding = misreadFinding(misreading.words.official, misreading.words.electronic, misreading.seen,
                                         m_official, m_electronic, m_vocabulary);
        finding.discrepancy.confidence = misreading.confidence;
        return finding;
    }

    /// Where a finding is judged. Its official words, or the gap for them, stand there.
    [[nodiscard]] int pageOf(const Piece &piece) const
    {
        const int at = piece.officialSize() > 0 ? piece.officialBegin : piece.officialBegin - 1;
        return at >= 0 && at < int(m_official.tokens.size()) ? token(at).page : 0;
    }

    /// Looks at findings of a finished page only: others are being written to.
    void report(int page)
    {
        if (!m_options.pageFinished)
            return;
        std::vector<Discrepancy> found;
        for (const std::size_t index : m_findingsOfPage[page]) {
            if (!m_findings[index].isDismissed)
                found.push_back(m_findings[index].discrepancy);
        }
        for (const Misreading &misreading : m_pages.at(page).misread)
            found.push_back(findingOf(misreading).discrepancy);
        m_options.pageFinished(page, found);
    }

    void addMisreadings()
    {
        for (const auto &[page, work] : m_pages) {
            for (const Misreading &misreading : work.misread)
                m_findings.push_back(findingOf(misreading));
        }
        std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &a, const Finding &b) {
            return a.piece.officialBegin < b.piece.officialBegin;
        });
    }

    [[nodiscard]] const Token &token(int index) const { return m_official.tokens[std::size_t(index)]; }

    [[nodiscard]] bool isOnPicture(int index) const
    {
        if (index < 0 || index >= int(m_official.tokens.size()))
            return false;
        const auto &pages = m_official.document->pages;
        const int page = token(index).page;
        return page >= 1 && page <= int(pages.size()) && pages[std::size_t(page - 1)].isPicture;
    }

    [[nodiscard]] bool isDoubtful(const Finding &finding) const
    {
        const Piece &piece = finding.piece;
        if (finding.discrepancy.severity == Severity::Formal || piece.kind == Piece::Kind::Moved ||
            piece.kind == Piece::Kind::Reordered ||
            std::abs(piece.officialSize() - piece.electronicSize()) >= NeverDismissed ||
            piece.officialSize() > MostWords || piece.electronicSize() > MostWords)
            return false;
        return isOnPicture(piece.officialSize() > 0 ? piece.officialBegin : piece.officialBegin - 1);
    }

    [[nodiscard]] QStringList words(const TokenStream &stream, int begin, int end) const
    {
        QStringList all;
        for (int index = begin; index < end; ++index)
            all.append(m_vocabulary.text(stream.tokens[std::size_t(index)].form));
        return all;
    }

    void addCandidate(std::size_t index)
    {
        const Piece &piece = m_findings[index].piece;
        auto candidate = candidateOf(piece);
        if (!candidate)
            return;
        candidate->finding = index;
        m_candidates[pageOf(piece)].push_back(std::move(*candidate));
    }

    /// Nothing where there is no place that could be looked at.
    [[nodiscard]] std::optional<Candidate> candidateOf(const Piece &piece) const
    {
        Candidate candidate;
        candidate.hypotheses.official = words(m_official, piece.officialBegin, piece.officialEnd);
        candidate.hypotheses.electronic = words(m_electronic, piece.electronicBegin, piece.electronicEnd);
        for (int at = piece.officialBegin; at < piece.officialEnd; ++at) {
            if (at > piece.officialBegin && !areOnOneLine(token(at - 1), token(at)))
                return {}; // goes on on another line: too long for a reading error
            candidate.words = candidate.words.united(toRectF(token(at).rect));
        }
        candidate.neighbours = candidate.words;
        const int before = piece.officialBegin - 1;
        const int after = piece.officialEnd;
        const bool isGap = piece.officialSize() == 0;
        const int last = isGap ? after : after - 1;
        const bool hasBefore = before >= 0 && (isGap || areOnOneLine(token(before), token(piece.officialBegin)));
        const bool hasAfter =
            after < int(m_official.tokens.size()) &&
            (isGap ? hasBefore && areOnOneLine(token(before), token(after)) : areOnOneLine(token(last), token(after)));
        if (isGap && !hasAfter)
            return {}; // between two lines there is nothing to look at
        if (hasBefore) {
            candidate.hypotheses.before = m_vocabulary.text(token(before).form);
            candidate.neighbours = candidate.neighbours.united(toRectF(token(before).rect));
        }
        if (hasAfter) {
            candidate.hypotheses.after = m_vocabulary.text(token(after).form);
            candidate.neighbours = candidate.neighbours.united(toRectF(token(after).rect));
        }
        return candidate;
    }

    void learnPage(readers::PagePictures &pictures, int page, PageWork &work) const
    {
        auto picture = pictures.picture(page, m_context);
        if (!picture)
            return;
        work.picture = std::move(*picture);
        const QTransform toPixels = work.picture->toPage.inverted();
        std::vector<double> heights;
        for (const Agreement &words : agreementsOn(page))
            heights.push_back(toPixels.mapRect(toRectF(token(words.official).rect)).height());
        if (!heights.empty()) {
            const auto middle = heights.begin() + qsizetype(heights.size() / 2);
            std::nth_element(heights.begin(), middle, heights.end());
            work.lineHeight = int(*middle);
        }
        for (const Agreement &words : agreementsOn(page))
            work.letters.learn(work.picture->grey, toPixels.mapRect(toRectF(token(words.official).rect)),
                               work.lineHeight, written(words), words.official);
        work.letters.thinOut();
        work.letters.dropMisreadDigits();
    }

    void judgePage(int page, PageWork &work)
    {
        if (!work.picture)
            return;
        const LetterJudge letters(work.letters, m_letters, work.lineHeight);
        if (const auto candidates = m_candidates.find(page); candidates != m_candidates.end()) {
            for (const Candidate &candidate : candidates->second) {
                if (m_context.isCancelled())
                    return;
                judgeCandidate(*work.picture, letters, candidate);
            }
        }
        for (const Agreement &words : agreementsOn(page)) {
            if (m_context.isCancelled())
                return;
            lookAtAgreement(*work.picture, letters, words, work.misread);
        }
    }

    [[nodiscard]] std::span<const Agreement> agreementsOn(int page) const
    {
        const auto agreed = m_agreed.find(page);
        return agreed == m_agreed.end() ? std::span<const Agreement>() : std::span<const Agreement>(agreed->second);
    }

    [[nodiscard]] const QString &written(const Agreement &words) const
    {
        return m_vocabulary.text(token(words.official).form);
    }

    /// The recogniser knows the language and reads odd words as usual ones; their letters do not lie.
    void lookAtAgreement(const readers::PagePicture &picture, const LetterJudge &letters, const Agreement &words,
                         std::vector<Misreading> &misread) const
    {
        const QRectF area = picture.toPage.inverted().mapRect(toRectF(token(words.official).rect));
        const LetterLook look = letters.look(picture.grey, area, written(words), words.official);
        if (look.misfit && isMisread(*look.misfit, written(words))) {
            QString seen = written(words);
            seen[look.misfit->at] = look.misfit->rival;
            misread.push_back({words, seen, look.misfit->contest.rivalFit});
        } else if (look.faint && look.faint->contest.rivalFit >= SeenFit) {
            QString seen = written(words);
            seen[look.faint->at] = look.faint->rival;
            misread.push_back({words, seen, look.faint->contest.rivalFit});
        } else if (const QString seen = readAlone(look, written(words), picture.dpi); !seen.isEmpty()) {
            misread.push_back({words, seen, 0.5});
        } else if (isSuspect(look)) {
            lookAtMarks(picture, words, look.oddity, misread);
        }
    }

    /// Readers know words; a letter by itself they read as it is. Empty where they find what both texts have.
    [[nodiscard]] QString readAlone(const LetterLook &look, const QString &word, int dpi) const
    {
        for (const LoneLetter &letter : look.lone) {
            const QImage picture = pictureOf(letter.glyph);
            std::map<QChar, int> seen;
            for (const double scale : {1.0, 1.5, 2.0}) {
                const QImage crop = prepared(picture, picture.rect(), scale);
                for (const OcrModel model : Models) {
                    const auto lines = m_reader.read(crop, model, OcrLayout::Line, int(dpi * scale));
                    if (lines && !lines->empty() && !lines->front().words.empty())
                        ++seen[lines->front().words.front().text.front()];
                }
            }
            const QChar own = word.at(letter.at);
            for (const auto &[other, votes] : seen) {
                if (votes >= LoneReadings && other != own && baseLetter(other) == baseLetter(own) &&
                    other.isUpper() == own.isUpper() && seen[own] == 0) {
                    QString read = word;
                    read[letter.at] = other;
                    return read;
                }
            }
        }
        return {};
    }

    static bool isOdd(const Oddity &odd) { return odd.dots >= OddDots && odd.baseDots <= OddBaseShare * odd.dots; }

    /// Whether letters give reason enough to read the word again.
    static bool isSuspect(const LetterLook &look)
    {
        const auto isNearRival = [](const Contest &contest) {
            return contest.lead <= SeenLead && contest.baseShare <= SeenBaseShare && contest.rivalFit >= contest.fit;
        };
        return (look.oddity && isOdd(*look.oddity)) || (look.misfit && isNearRival(look.misfit->contest));
    }

    static bool isMisread(const Misfit &misfit, const QString &word)
    {
        const Contest &contest = misfit.contest;
        const bool isDigit = word.at(misfit.at).isDigit();
        // Either a known letter stands there, or one that is clearly not what both texts say.
        const bool isOneStyle = contest.baseShare <= SeenBaseShare;
        const bool isOther = contest.rivalFit >= SeenFit && (isDigit || isOneStyle || contest.fit >= SeenOwnFit) &&
                             contest.rivalFit - contest.fit >= (isDigit ? SeenDigitMargin : SeenMargin);
        const bool isStrange = !isDigit && isOneStyle && contest.lead <= SeenStrangeLead &&
                               contest.rivalFit - contest.fit >= SeenStrangeMargin;
        return contest.lead <= SeenLead && (isOther || isStrange);
    }

    /// A word with letters that may not be what both texts say: whether second readings see other marks too, or the
    /// letters have marks that no other letter of the document has.
    void lookAtMarks(const readers::PagePicture &picture, const Agreement &words, const std::optional<Oddity> &odd,
                     std::vector<Misreading> &misread) const
    {
        const Piece piece{Piece::Kind::Equal, words.official, words.official + 1, words.electronic,
                          words.electronic + 1};
        const auto candidate = candidateOf(piece);
        if (!candidate)
            return;
        std::map<QString, int> seen;
        forEachReading(picture, *candidate, [&](const QStringList &reading, const Hypotheses &hypotheses, std::size_t) {
            if (const QString other = otherMarks(reading, hypotheses); !other.isEmpty())
                ++seen[other];
            return true;
        });
        const auto most = std::max_element(seen.begin(), seen.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        if (most != seen.end() && most->second >= OddReadings) {
            misread.push_back({words, most->first, 0.5});
        } else if (odd && isOdd(*odd) && odd->dots >= ClearlyOddDots && odd->witnesses >= OddWitnesses) {
            QString unknown = written(words);
            unknown[odd->at] = u'?';
            misread.push_back({words, unknown, 0.5});
        }
    }

    /// Reads a place in all ways; `take` gets each reading, what may stand there, and the model, and says whether to
    /// go on with another way.
    template <typename Take>
    void forEachReading(const readers::PagePicture &picture, const Candidate &candidate, const Take &take) const
    {
        for (const Variant &variant : Variants) {
            if (!variant.hasNeighbours && candidate.words.isEmpty())
                continue;
            const QRectF points = variant.hasNeighbours ? candidate.neighbours : candidate.words;
            const double margin = 0.12 * points.height();
            const QRectF pixels =
                picture.toPage.inverted().mapRect(points.adjusted(-2 * margin, -margin, 2 * margin, margin));
            const QImage crop = prepared(picture.grey, pixels, variant.scale);
            if (crop.isNull())
                return;
            Hypotheses hypotheses = candidate.hypotheses;
            if (!variant.hasNeighbours) {
                hypotheses.before.clear();
                hypotheses.after.clear();
            }
            bool goesOn = true;
            for (std::size_t model = 0; model < Models.size(); ++model) {
                const auto lines =
                    m_reader.read(crop, Models[model], OcrLayout::Line, int(picture.dpi * variant.scale));
                if (!lines)
                    continue;
                QStringList reading;
                for (const auto &line : *lines) {
                    for (const auto &word : line.words)
                        reading.append(word.text);
                }
                goesOn = take(reading, hypotheses, model);
            }
            if (!goesOn)
                return;
        }
    }

    void judgeCandidate(const readers::PagePicture &picture, const LetterJudge &letters, const Candidate &candidate)
    {
        Ballot ballot;
        std::array<bool, Models.size()> hasVoted{};
        forEachReading(picture, candidate,
                       [&](const QStringList &reading, const Hypotheses &hypotheses, std::size_t model) {
                           if (saysOtherNumber(reading, hypotheses))
                               ++ballot.otherNumber;
                           switch (voteOf(reading, hypotheses)) {
                           case Vote::Official:
                               ++ballot.official;
                               break;
                           case Vote::Electronic:
                               ++ballot.electronic;
                               hasVoted[model] = true;
                               break;
                           case Vote::Neither:
                               ++ballot.neither;
                               break;
                           }
                           // Both models see what was read first: no need to ask more often.
                           return ballot.official != int(Models.size()) || ballot.electronic + ballot.neither != 0;
                       });
        ballot.electronicModels = int(std::count(hasVoted.begin(), hasVoted.end(), true));
        Finding &finding = m_findings[candidate.finding];
        const int votes = ballot.official + ballot.electronic + ballot.neither;
        if (votes == 0)
            return;
        finding.discrepancy.confidence = double(votes - ballot.electronic) / votes;
        std::optional<GlyphFit> glyphs;
        const QString official = candidate.hypotheses.official.join(QString());
        const QString electronic = candidate.hypotheses.electronic.join(QString());
        if (!official.isEmpty() && !electronic.isEmpty())
            glyphs =
                letters.fit(picture.grey, picture.toPage.inverted().mapRect(candidate.words), electronic, official);
        switch (judge(ballot, glyphs, candidate.hypotheses)) {
        case Judgement::Same:
            finding.isDismissed = true;
            break;
        case Judgement::Different:
            break;
        case Judgement::Undecided:
            finding.discrepancy.isDecided = false;
            break;
        }
    }

    std::vector<Finding> &m_findings; ///< every thread writes to those of its own page only
    const TokenStream &m_official;
    const TokenStream &m_electronic;
    const Vocabulary &m_vocabulary;
    const CompareOptions &m_options;
    const JobContext &m_context;
    readers::LineReader m_reader;
    std::map<int, std::vector<Candidate>> m_candidates; ///< by page
    std::map<int, std::vector<Agreement>> m_agreed;     ///< by page
    std::map<int, std::vector<std::size_t>> m_findingsOfPage;
    std::map<int, PageWork> m_pages; ///< every page is there before the threads start
    LetterBook m_letters;            ///< of all pages so far
    std::atomic_int m_done = 0;
};

} // namespace

Result<void> judgeOnPicture(std::vector<Finding> &findings, const Matching &matching, const TokenStream &official,
                            const TokenStream &electronic, const Vocabulary &vocabulary, const CompareOptions &options,
                            const JobContext &context)
{
    if (options.officialPath.isEmpty())
        return {};
    return PictureJudge(findings, matching, official, electronic, vocabulary, options, context).run();
}

} // namespace congbao::compare
