// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/recheck.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <set>

namespace congbao::compare {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Compare)
};

bool overlap(const text::Rect &left, const text::Rect &right)
{
    return left.x < right.x + right.width && right.x < left.x + left.width && left.y < right.y + right.height &&
           right.y < left.y + left.height;
}

/// Whether both stand at the same place of the official text.
bool areAtOnePlace(const OfficialPlace &left, const OfficialPlace &right)
{
    if (left.page != right.page)
        return false;
    if (left.rects.empty() || right.rects.empty())
        return left.text == right.text && left.before == right.before && left.after == right.after;
    return std::any_of(left.rects.begin(), left.rects.end(), [&](const text::Rect &one) {
        return std::any_of(right.rects.begin(), right.rects.end(),
                           [&](const text::Rect &other) { return overlap(one, other); });
    });
}

/// The discrepancies of a comparison by the page of the official text.
class Places
{
public:
    explicit Places(const Comparison &comparison)
    {
        for (const Discrepancy &discrepancy : comparison.discrepancies)
            m_byPage[discrepancy.official.page].push_back(&discrepancy);
    }

    /// The discrepancy at a place, one that says the same before one that does not.
    [[nodiscard]] const Discrepancy *at(const Discrepancy &wanted) const
    {
        const auto page = m_byPage.find(wanted.official.page);
        if (page == m_byPage.end())
            return nullptr;
        const Discrepancy *found = nullptr;
        for (const Discrepancy *candidate : page->second) {
            if (!areAtOnePlace(candidate->official, wanted.official))
                continue;
            if (candidate->electronic.text == wanted.electronic.text &&
                candidate->official.text == wanted.official.text)
                return candidate;
            if (found == nullptr)
                found = candidate;
        }
        return found;
    }

private:
    std::map<int, std::vector<const Discrepancy *>> m_byPage;
};

} // namespace

int Recheck::count(RecheckState state) const
{
    return int(std::count_if(items.begin(), items.end(), [&](const RecheckItem &item) { return item.state == state; }));
}

Result<Recheck> recheckResent(const Comparison &earlier, const std::vector<int> &asked, const Comparison &now)
{
    if (earlier.official.sha256 != now.official.sha256)
        return fail(ErrorCode::Refused,
                    Tr::tr("The two comparisons have different official texts. What was asked for can only be checked "
                           "against the same official text."));
    const std::set<int> wanted(asked.begin(), asked.end());
    const Places placesNow(now);
    const Places placesEarlier(earlier);
    Recheck result;
    result.earlierSha256 = earlier.electronic.sha256;
    result.nowSha256 = now.electronic.sha256;
    for (const Discrepancy &before : earlier.discrepancies) {
        const Discrepancy *after = placesNow.at(before);
        RecheckItem item;
        item.earlier = before.id;
        item.now = after != nullptr ? after->id : 0;
        item.official = before.official;
        item.earlierElectronic = before.electronic.text;
        item.electronic = after != nullptr ? after->electronic : before.electronic;
        if (after == nullptr)
            item.electronic.text = before.official.text;
        if (wanted.count(before.id) > 0)
            item.state = after != nullptr ? RecheckState::NotDone : RecheckState::Done;
        else if (after == nullptr || after->electronic.text != before.electronic.text)
            item.state = RecheckState::Unasked;
        else
            continue; // stays as it was, and nobody asked
        result.items.push_back(std::move(item));
    }
    for (const Discrepancy &after : now.discrepancies) {
        if (placesEarlier.at(after) != nullptr)
            continue;
        RecheckItem item;
        item.state = RecheckState::Unasked;
        item.now = after.id;
        item.official = after.official;
        item.earlierElectronic = after.official.text;
        item.electronic = after.electronic;
        result.items.push_back(std::move(item));
    }
    std::stable_sort(result.items.begin(), result.items.end(), [](const RecheckItem &left, const RecheckItem &right) {
        const auto top = [](const RecheckItem &item) {
            return item.official.rects.empty() ? 0.0F : item.official.rects.front().y;
        };
        return std::pair(left.official.page, top(left)) < std::pair(right.official.page, top(right));
    });
    return result;
}

QString recheckStateName(RecheckState state)
{
    switch (state) {
    case RecheckState::Done:
        return QStringLiteral("done");
    case RecheckState::NotDone:
        return QStringLiteral("not-done");
    case RecheckState::Unasked:
        break;
    }
    return QStringLiteral("unasked");
}

QByteArray toJson(const Recheck &recheck)
{
    QJsonArray items;
    for (const RecheckItem &item : recheck.items) {
        items.append(QJsonObject{{QStringLiteral("state"), recheckStateName(item.state)},
                                 {QStringLiteral("earlier"), item.earlier},
                                 {QStringLiteral("now"), item.now},
                                 {QStringLiteral("page"), item.official.page},
                                 {QStringLiteral("official"), item.official.text},
                                 {QStringLiteral("earlier_electronic"), item.earlierElectronic},
                                 {QStringLiteral("electronic"), item.electronic.text},
                                 {QStringLiteral("path"), item.electronic.path}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), QStringLiteral("gazette.recheck/1")},
                                     {QStringLiteral("earlier_sha256"), recheck.earlierSha256},
                                     {QStringLiteral("now_sha256"), recheck.nowSha256},
                                     {QStringLiteral("done"), recheck.count(RecheckState::Done)},
                                     {QStringLiteral("not_done"), recheck.count(RecheckState::NotDone)},
                                     {QStringLiteral("unasked"), recheck.count(RecheckState::Unasked)},
                                     {QStringLiteral("items"), items}})
        .toJson(QJsonDocument::Indented);
}

} // namespace congbao::compare
