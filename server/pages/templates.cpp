#include "server/pages/templates.hpp"

#include <array>
#include <stdexcept>
#include <utility>

namespace attune::server {

namespace {

constexpr std::string_view extension = ".mustache";
constexpr auto layout = "layout";

constexpr std::string_view say_begins = "{{#say}}";
constexpr std::string_view say_ends = "{{/say}}";

using Template = kainjow::mustache::mustache;

void require_whole(const PageFile& file)
{
    if (const Template parsed{file.text}; !parsed.is_valid())
        throw std::runtime_error{"The page " + file.name +
                                 " does not hang together: " + parsed.error_message()};
}

// The template with its words in that language. Tags among the words, {{first_name}}, stay tags.
std::string said_in(const Language& language, std::string_view text)
{
    std::string said;
    for (;;) {
        const auto begins = text.find(say_begins);
        const auto ends = text.find(say_ends);
        if (begins == std::string_view::npos || ends == std::string_view::npos)
            return said.append(text);
        said.append(text.substr(0, begins));
        const auto words = begins + say_begins.size();
        said.append(language.say(std::string{text.substr(words, ends - words)}));
        text.remove_prefix(ends + say_ends.size());
    }
}

}  // namespace

Templates::Templates(const std::vector<PageFile>& files, std::vector<Language> languages)
    : languages_{std::move(languages)}
{
    for (const auto& file : files) {
        if (file.name == "style.css")
            style_ = file.text;
        if (file.name == "icon.svg")
            icon_ = file.text;
        if (!file.name.ends_with(extension))
            continue;
        require_whole(file);
        const auto name = file.name.substr(0, file.name.size() - extension.size());
        for (const auto& language : languages_)
            pages_[language.code()].emplace(name, std::make_unique<Page>(said_in(language, file.text)));
    }
    for (const auto* name : {layout, "begin", "closed", "trouble", "list", "question", "help", "check",
                             "done", "homework", "leaflet", "reading", "wait", "stop"})
        if (!pages_[languages_.front().code()].contains(name))
            throw std::runtime_error{"The page " + std::string{name} + std::string{extension} +
                                     " is missing."};
    if (style_.empty() || icon_.empty())
        throw std::runtime_error{"The pages' style.css or icon.svg is missing."};
}

const Language& Templates::language_for(const std::optional<std::string>& accept_language) const
{
    return languages_[language_asked_for(accept_language.value_or(""), languages_)];
}

std::string Templates::Page::render(const PageData& data)
{
    std::unique_ptr<Template> parsed;
    if (const std::lock_guard taking{taking_}; !idle_.empty()) {
        parsed = std::move(idle_.back());
        idle_.pop_back();
    }
    if (!parsed)
        parsed = std::make_unique<Template>(text_);
    auto rendered = parsed->render(data);
    const std::lock_guard giving_back{taking_};
    idle_.push_back(std::move(parsed));
    return rendered;
}

std::string Templates::render(const Language& language, std::string_view name, PageData data) const
{
    const auto& pages = pages_.find(language.code())->second;
    data.set("page_language", language.code());
    data.set("content", pages.find(name)->second->render(data));
    return pages.find(layout)->second->render(data);
}

}  // namespace attune::server
