#include "server/pages/home_pages.hpp"

#include <algorithm>
#include <optional>

#include "server/pages/asked_form.hpp"
#include "server/pages/homework_pages.hpp"
#include "server/pages/page_reply.hpp"
#include "server/pages/reading_pages.hpp"
#include "server/pages/shared_pages.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"
#include "shared/measures/score_words.hpp"

namespace attune::server {

namespace {

bool asks_for_help(const AskedForm& form)
{
    for (std::size_t i = 0; i < form.size(); ++i)
        if (tells_of_self_harm(*form.instrument, form.answers, static_cast<int>(i) + 1))
            return true;
    return false;
}

// Each score as far as the answers make one: a blank that no rule fills leaves none, and says so.
PageData results_of(const Language& language, const std::vector<AskedForm>& forms)
{
    const Speaking for_the_reader{language};
    PageData lines{PageData::type::list};
    for (const auto& form : forms) {
        const auto scores = score(*form.instrument, form.answers);
        if (!scores)
            continue;
        for (const auto& made : *scores) {
            const auto& definition = *find_score(*form.instrument, made.score);
            PageData one;
            one.set("name", display_name(*form.instrument, definition));
            if (made.value)
                one.set("value", figure(*made.value));
            one.set("range", range_and_direction(definition));
            if (made.band)
                one.set("band", say(*made.band));
            if (const auto missing = missing_in_words(made); !missing.empty())
                one.set("missing", missing);
            lines.push_back(one);
        }
    }
    return lines;
}

http::Reply thanks(const PageContext& page, const std::vector<AskedForm>& forms)
{
    auto data = page_data(page, page.language.say("Thank you"));
    const bool shares = add_shared(data, page);
    data.set("goes_on", PageData{page.opened.homework || shares});
    if (std::ranges::any_of(forms, [](const AskedForm& form) { return asks_for_help(form); }))
        add_safety(data, page);
    data.set("tells_result", PageData{page.opened.tells_result});
    if (page.opened.tells_result)
        data.set("results", results_of(page.language, forms));
    return reply_with(page, 200, "done", data);
}

std::string state_in_words(const Language& language, const AskedForm& form)
{
    const auto count = std::ranges::count(form.touched, true);
    if (form.sent)
        return language.say("Sent");
    const auto size = std::ssize(form.answers);
    return count == 0 ? language.say_count("One question", "{1} questions", size)
                      : language.say("{1} of {2} questions answered", count, size);
}

std::string step_in_words(const Language& language, std::optional<std::size_t> open)
{
    if (!open)
        return language.say("Check and send");
    return *open == 0 ? language.say("Start") : language.say("Go on");
}

PageData form_lines(const Language& language, const std::vector<AskedForm>& forms)
{
    PageData lines{PageData::type::list};
    for (const auto& form : forms) {
        const auto open = form.first_open();
        PageData one;
        one.set("title", form.wording.title);
        one.set("state", state_in_words(language, form));
        one.set("open", PageData{!form.sent});
        one.set("href", open ? question_at(form, *open) : check_at(form));
        one.set("go", step_in_words(language, open));
        lines.push_back(one);
    }
    return lines;
}

bool all_sent(const std::vector<AskedForm>& forms)
{
    return !forms.empty() && std::ranges::all_of(forms, &AskedForm::sent);
}

http::Reply list(PageContext& page)
{
    const auto forms = asked_forms(page);
    if (page.opened.finished)
        return thanks(page, forms);
    auto data = page_data(page, "");
    const auto waiting = std::ranges::count(forms, false, &AskedForm::sent);
    data.set("one", PageData{waiting == 1});
    data.set("several", PageData{waiting > 1});
    data.set("forms", form_lines(page.language, forms));
    data.set("until", page.language.date(local_day(page.opened.expires_at)));
    add_shared(data, page);
    if (page.opened.homework) {
        add_homework(data, page);
        add_reading(data, page);
    }
    return reply_with(page, 200, "list", data);
}

http::Reply done(PageContext& page)
{
    const auto forms = asked_forms(page);
    return all_sent(forms) ? thanks(page, forms) : see_other(home_page);
}

http::Reply help(PageContext& page)
{
    return help_page(page, page.language.say("If you need help now"), home_page);
}

}  // namespace

http::Reply help_page(const PageContext& page, const std::string& heading, const std::string& next)
{
    auto data = page_data(page, "");
    data.set("heading", heading);
    data.set("next", next);
    add_safety(data, page);
    return reply_with(page, 200, "help", data);
}

const std::vector<PageRoute>& home_pages()
{
    static const std::vector<PageRoute> pages{
        {"GET", "", "client_read_list", list},
        {"GET", "/done", "client_read_done", done},
        {"GET", "/help", "client_read_help", help},
    };
    return pages;
}

}  // namespace attune::server
