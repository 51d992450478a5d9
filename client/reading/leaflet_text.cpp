#include "client/reading/leaflet_text.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "client/forms/typed_time.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr std::array kinds{
    std::pair{"Book", LeafletLinkKind::book}, std::pair{"Audio", LeafletLinkKind::audio},
    std::pair{"Video", LeafletLinkKind::video}, std::pair{"Page", LeafletLinkKind::page}};

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);)
        lines.push_back(trimmed(line));
    return lines;
}

std::vector<LeafletSection> sections_of(const std::string& text)
{
    std::vector<LeafletSection> sections;
    bool goes_on = false;
    for (const auto& line : lines_of(text)) {
        if (line.starts_with("# ")) {
            sections.push_back({trimmed(line.substr(2)), {}});
            goes_on = false;
            continue;
        }
        if (line.empty()) {
            goes_on = false;
            continue;
        }
        if (sections.empty())
            sections.emplace_back();
        auto& paragraphs = sections.back().paragraphs;
        if (goes_on)
            paragraphs.back().append(" ").append(line);
        else
            paragraphs.push_back(line);
        goes_on = true;
    }
    return sections;
}

// Nothing when the line does not begin with a kind.
std::optional<LeafletLink> link_of(const std::string& line)
{
    for (const auto& [word, kind] : kinds) {
        const auto begins = std::string{word} + ':';
        if (!line.starts_with(begins))
            continue;
        auto title = trimmed(line.substr(begins.size()));
        std::string address;
        if (const auto at = title.find("http"); at != std::string::npos) {
            address = title.substr(at);
            title = trimmed(title.substr(0, at));
        }
        return LeafletLink{kind, std::move(title), std::move(address)};
    }
    return std::nullopt;
}

// "Audio: A calm place https://example.org/calm", one a line.
std::string lines_of_links(const std::vector<LeafletLink>& links)
{
    std::string lines;
    for (const auto& link : links) {
        const auto* const word =
            std::ranges::find(kinds, link.kind, [](const auto& one) { return one.second; });
        lines.append(lines.empty() ? "" : "\n").append(word->first).append(": ").append(link.title);
        if (!link.address.empty())
            lines.append(" ").append(link.address);
    }
    return lines;
}

}  // namespace

LeafletForm form_of(const Leaflet& leaflet)
{
    LeafletForm form{leaflet.title, leaflet.audience, {}, lines_of_links(leaflet.links)};
    const auto add = [&form](const std::string& part) {
        form.text.append(form.text.empty() ? "" : "\n\n").append(part);
    };
    for (const auto& section : leaflet.sections) {
        if (!section.heading.empty())
            add("# " + section.heading);
        for (const auto& paragraph : section.paragraphs)
            add(paragraph);
    }
    return form;
}

Result<Leaflet> leaflet_of(const LeafletForm& form)
{
    Leaflet leaflet;
    leaflet.title = trimmed(form.title);
    leaflet.audience = trimmed(form.audience);
    leaflet.sections = sections_of(form.text);
    for (const auto& line : lines_of(form.links)) {
        if (line.empty())
            continue;
        auto link = link_of(line);
        if (!link)
            return invalid("links", say("\"{1}\" does not begin with Book:, Audio:, Video: or Page:.", line));
        leaflet.links.push_back(*std::move(link));
    }
    return leaflet;
}

}  // namespace attune::desktop
