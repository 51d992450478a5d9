#include "shared/domain/leaflet.hpp"

#include "shared/json/read.hpp"
#include "shared/languages/spoken.hpp"

namespace attune {

namespace {

constexpr std::size_t room_for_title = 120;
constexpr std::size_t room_for_audience = 300;
constexpr std::size_t room_for_text = 20000;
constexpr std::size_t room_for_address = 300;
constexpr std::size_t most_links = 20;

void check_length(std::vector<FieldError>& faults, const char* path, const std::string& what,
                  std::size_t length, std::size_t room)
{
    if (length > room)
        faults.push_back({path, say("{1} has {2} bytes; there is room for {3}.", what, length, room)});
}

void check_text(std::vector<FieldError>& faults, const std::vector<LeafletSection>& sections)
{
    std::size_t paragraphs = 0;
    std::size_t length = 0;
    for (const auto& section : sections) {
        length += section.heading.size();
        paragraphs += section.paragraphs.size();
        for (const auto& paragraph : section.paragraphs)
            length += paragraph.size();
    }
    if (paragraphs == 0)
        faults.push_back({"text", say("Write a paragraph at least.")});
    check_length(faults, "text", say("The text"), length, room_for_text);
}

bool is_web_address(const std::string& address)
{
    return (address.starts_with("https://") || address.starts_with("http://")) &&
           address.find_first_of(" \t\"<>") == std::string::npos;
}

void check_links(std::vector<FieldError>& faults, const std::vector<LeafletLink>& links)
{
    if (links.size() > most_links)
        faults.push_back({"links", say("There is room for {1} links, not {2}.", most_links, links.size())});
    for (const auto& link : links) {
        if (link.title.empty())
            faults.push_back({"links", say("Every book, recording and film needs a title.")});
        check_length(faults, "links", say("A title"), link.title.size(), room_for_address);
        check_length(faults, "links", say("An address"), link.address.size(), room_for_address);
        if (!link.address.empty() && !is_web_address(link.address))
            faults.push_back(
                {"links", say("\"{1}\" is not an address that begins with https://.", link.address)});
    }
}

}  // namespace

std::string words_for(LeafletLinkKind kind)
{
    switch (kind) {
        case LeafletLinkKind::book:
            return say("Book:");
        case LeafletLinkKind::audio:
            return say("To listen to:");
        case LeafletLinkKind::video:
            return say("To watch:");
        case LeafletLinkKind::page:
            return say("To read on:");
    }
    return {};
}

std::vector<FieldError> faults_of(const Leaflet& leaflet)
{
    std::vector<FieldError> faults;
    if (leaflet.title.empty())
        faults.push_back({"title", say("A leaflet needs a title.")});
    check_length(faults, "title", say("The title"), leaflet.title.size(), room_for_title);
    check_length(faults, "audience", say("For whom it is"), leaflet.audience.size(), room_for_audience);
    check_text(faults, leaflet.sections);
    check_links(faults, leaflet.links);
    return faults;
}

Result<std::vector<Leaflet>> parse_leaflets(std::string_view json)
{
    return json::from_text<std::vector<Leaflet>>(json);
}

}  // namespace attune
