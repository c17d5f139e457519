// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/displaylist.h"

#include <iterator>

namespace congbao::typeset {

namespace {

template <typename Item> void moveInto(std::vector<Item> &target, std::vector<Item> &source)
{
    target.insert(target.end(), std::make_move_iterator(source.begin()), std::make_move_iterator(source.end()));
}

} // namespace

void DisplayList::moveBy(float dx, float dy)
{
    for (TextItem &item : texts) {
        item.y += dy;
        for (PlacedWord &word : item.words)
            word.x += dx;
    }
    const auto moveBox = [dx, dy](auto &item) {
        item.x += dx;
        item.y += dy;
    };
    for (RuleItem &item : rules)
        moveBox(item);
    for (ImageItem &item : images)
        moveBox(item);
    for (ForeignItem &item : foreign)
        moveBox(item);
    for (LinkItem &item : links)
        moveBox(item);
    for (ShapeItem &item : shapes) {
        for (auto &[x, y] : item.points) {
            x += dx;
            y += dy;
        }
    }
}

void DisplayList::append(DisplayList &&other)
{
    moveInto(texts, other.texts);
    moveInto(rules, other.rules);
    moveInto(images, other.images);
    moveInto(shapes, other.shapes);
    moveInto(foreign, other.foreign);
    moveInto(links, other.links);
}

void DisplayList::makeArtifact()
{
    for (TextItem &item : texts)
        item.node = -1;
    for (ImageItem &item : images)
        item.node = -1;
    for (ForeignItem &item : foreign)
        item.node = -1;
    links.clear();
}

void PublicationPage::add(DisplayList &&list, bool turned)
{
    layers.push_back({std::make_shared<const DisplayList>(std::move(list)), 0, 0, 0, 0, 0, turned});
}

int Material::addNode(const QByteArray &type, int parent)
{
    pdf::StructureNode node;
    node.type = type;
    node.parent = parent;
    structure.push_back(std::move(node));
    return int(structure.size()) - 1;
}

} // namespace congbao::typeset
