#include "server/pages/templates.hpp"

#include <array>
#include <stdexcept>

namespace attune::server {

namespace {

constexpr std::string_view extension = ".mustache";
constexpr auto layout = "layout";

using Template = kainjow::mustache::mustache;

}  // namespace

Templates::Templates(const std::vector<PageFile>& files)
{
    for (const auto& file : files) {
        if (file.name == "style.css")
            style_ = file.text;
        if (file.name == "icon.svg")
            icon_ = file.text;
        if (!file.name.ends_with(extension))
            continue;
        if (const Template parsed{file.text}; !parsed.is_valid())
            throw std::runtime_error{"The page " + file.name +
                                     " does not hang together: " + parsed.error_message()};
        pages_.emplace(file.name.substr(0, file.name.size() - extension.size()), file.text);
    }
    for (const auto* name :
         {layout, "begin", "closed", "trouble", "list", "question", "help", "check", "done", "stop"})
        if (!pages_.contains(name))
            throw std::runtime_error{"The page " + std::string{name} + std::string{extension} +
                                     " is missing."};
    if (style_.empty() || icon_.empty())
        throw std::runtime_error{"The pages' style.css or icon.svg is missing."};
}

// A template keeps what it rendered last, so each rendering parses its own.
std::string Templates::render(std::string_view name, PageData data) const
{
    data.set("content", Template{pages_.find(name)->second}.render(data));
    return Template{pages_.find(layout)->second}.render(data);
}

}  // namespace attune::server
