#include "server/pages/form_pages.hpp"

#include <algorithm>

#include "server/pages/asked_form.hpp"
#include "server/pages/form_body.hpp"
#include "server/pages/home_pages.hpp"
#include "server/pages/page_reply.hpp"
#include "shared/measures/scoring.hpp"
#include "shared/wording/choices.hpp"

namespace attune::server {

namespace {

constexpr int most_choices = 11;  // more are keyed in as a number

int place_in(const PageContext& page)
{
    return number_in(page.path, "place").value_or(0);
}

// What follows an item: the next one, or the look over all of them.
std::string after(const AskedForm& form, std::size_t item, bool from_check)
{
    return from_check || item + 1 >= form.size() ? check_at(form) : question_at(form, item + 1);
}

void mark_demonstration(PageData& data, const AskedForm& form)
{
    data.set("demonstration", PageData{form.wording.demonstration});
}

PageData choices_of(const AskedForm& form, std::size_t item)
{
    PageData list{PageData::type::list};
    int index = 0;
    for (const auto& choice : choices_at(*form.instrument, form.wording, item)) {
        PageData one;
        one.set("index", std::to_string(index++));
        one.set("value", std::to_string(choice.value));
        one.set("label", choice.label);
        one.set("numbered", PageData{choice.numbered});
        one.set("chosen", PageData{form.answers[item] == choice.value});
        list.push_back(one);
    }
    return list;
}

// "From 0 (not at all) to 100 (completely)."
std::string range_in_words(const Language& language, const std::vector<Choice>& choices)
{
    const auto end = [](const Choice& choice) {
        return std::to_string(choice.value) + (choice.label.empty() ? "" : " (" + choice.label + ')');
    };
    return language.say("From {1} to {2}.", end(choices.front()), end(choices.back()));
}

struct Said {
    std::string error;
    bool ask_about_leaving_out = false;
};

http::Reply question_page(const PageContext& page, const AskedForm& form, std::size_t item, const Said& said)
{
    const auto number = std::to_string(item + 1);
    const auto count = std::to_string(form.size());
    const bool from_check = page.sent.contains("from");
    auto data = page_data(page, page.language.say("Question {1} of {2}", number, count), !said.error.empty());
    mark_demonstration(data, form);
    data.set("number", number);
    data.set("count", count);
    data.set("language", form.wording.language);
    data.set("text", form.wording.items[item].text);
    data.set("instructions", form.wording.instructions);
    data.set("back", from_check ? check_at(form) : item == 0 ? home_page : question_at(form, item - 1));
    data.set("from_check", PageData{from_check});
    const auto choices = choices_at(*form.instrument, form.wording, item);
    const bool wide = std::ssize(choices) > most_choices + 1;
    data.set("wide", PageData{wide});
    if (wide) {
        data.set("range", range_in_words(page.language, choices));
        data.set("value", form.answers[item] ? std::to_string(*form.answers[item]) : std::string{});
    } else {
        data.set("choices", choices_of(form, item));
    }
    if (!said.error.empty())
        data.set("error", said.error);
    data.set("ask", PageData{said.ask_about_leaving_out});
    data.set("skip", said.ask_about_leaving_out ? "sure" : "yes");
    data.set("skip_words", said.ask_about_leaving_out ? page.language.say("Leave it out")
                                                      : page.language.say("I\u2019d rather not say"));
    return reply_with(page, said.error.empty() ? 200 : 422, "question", data);
}

std::optional<std::size_t> item_in(const PageContext& page, const AskedForm& form)
{
    const auto number = number_in(page.path, "item");
    if (!number || *number < 1 || *number > std::ssize(form.answers))
        return std::nullopt;
    return static_cast<std::size_t>(*number - 1);
}

http::Reply ask(PageContext& page)
{
    const auto form = asked_form(page, place_in(page));
    const auto item = form ? item_in(page, *form) : std::nullopt;
    return item ? question_page(page, *form, *item, {}) : see_other(home_page);
}

// A risk answer waits for nobody to press Send: the form is recorded as far as it goes, and its flag with it.
void raise_at_once(PageContext& page, AskedForm& form, std::size_t item)
{
    const auto risks = risk_answers(*form.instrument, form.answers);
    const bool raises = std::ranges::any_of(risks, [&](const RiskAnswer& risk) {
        return risk.raises_flag && risk.item == static_cast<int>(item) + 1;
    });
    if (!raises)
        return;
    if (const auto id = record(page.context, form, api::AdministrationState::stopped))
        Links{page.context.db}.note_stopped(page.opened.link_id, form.place, *id);
}

std::string fault_in_answer(const Language& language, const std::vector<Choice>& choices,
                            std::optional<int> answer)
{
    if (answer && std::ranges::find(choices, *answer, &Choice::value) != choices.end())
        return {};
    return std::ssize(choices) > most_choices + 1
               ? language.say("Write a whole number. {1}", range_in_words(language, choices))
               : language.say("Choose an answer, or press \u201cI\u2019d rather not say\u201d.");
}

http::Reply take_answer(PageContext& page)
{
    auto form = asked_form_to_change(page, place_in(page));
    const auto item = form ? item_in(page, *form) : std::nullopt;
    if (!item)
        return see_other(home_page);
    const auto skip = page.sent.find("skip");
    std::optional<int> answer;
    if (skip != page.sent.end()) {
        if (skip->second != "sure" &&
            !can_be_left_out(*form->instrument, form->left_out(), static_cast<int>(*item) + 1))
            return question_page(page, *form, *item, {{}, true});
    } else {
        answer = number_in(page.sent, "answer");
        const auto choices = choices_at(*form->instrument, form->wording, *item);
        if (auto fault = fault_in_answer(page.language, choices, answer); !fault.empty())
            return question_page(page, *form, *item, {std::move(fault), false});
    }
    const auto& opened = page.opened;
    const int number = static_cast<int>(*item) + 1;
    Links{page.context.db}.keep_answer(opened.link_id, opened.client_id, form->place, number, answer);
    const bool changed = form->answers[*item] != answer;
    form->answers[*item] = answer;
    const bool from_check = page.sent.contains("from");
    if (changed)
        raise_at_once(page, *form, *item);
    if (changed && tells_of_self_harm(*form->instrument, form->answers, number))
        return see_other(question_at(*form, *item) + "/help" + (from_check ? "?from=check" : ""));
    return see_other(after(*form, *item, from_check));
}

http::Reply help_after_answer(PageContext& page)
{
    const auto form = asked_form(page, place_in(page));
    const auto item = form ? item_in(page, *form) : std::nullopt;
    if (!item)
        return see_other(home_page);
    return help_page(page, page.language.say("Thank you for telling us"),
                     after(*form, *item, page.sent.contains("from")));
}

std::string answer_in_words(const Language& language, const AskedForm& form, std::size_t item)
{
    if (!form.touched[item])
        return language.say("Not answered yet");
    if (!form.answers[item])
        return language.say("I\u2019d rather not say");
    const auto choices = choices_at(*form.instrument, form.wording, item);
    const auto found = std::ranges::find(choices, *form.answers[item], &Choice::value);
    return found == choices.end() ? std::to_string(*form.answers[item]) : choice_in_words(*found);
}

http::Reply check_page(const PageContext& page, const AskedForm& form, const std::string& error)
{
    auto data = page_data(page, page.language.say("Check your answers"), !error.empty());
    mark_demonstration(data, form);
    data.set("back", question_at(form, form.size() - 1));
    data.set("send", send_at(form));
    data.set("language", form.wording.language);
    PageData list{PageData::type::list};
    for (std::size_t i = 0; i < form.size(); ++i) {
        PageData one;
        one.set("number", std::to_string(i + 1));
        one.set("text", form.wording.items[i].text);
        one.set("answer", answer_in_words(page.language, form, i));
        one.set("href", question_at(form, i) + "?from=check");
        list.push_back(one);
    }
    data.set("answers", list);
    if (const auto open = form.first_open()) {
        data.set("open",
                 page.language.say_count("One question is still open.", "{1} questions are still open.",
                                         std::ranges::count(form.touched, false)));
        data.set("first_open", question_at(form, *open));
    }
    if (!error.empty())
        data.set("error", error);
    return reply_with(page, error.empty() ? 200 : 422, "check", data);
}

http::Reply check(PageContext& page)
{
    const auto form = asked_form(page, place_in(page));
    return form ? check_page(page, *form, {}) : see_other(home_page);
}

// Exactly once, however often Send is pressed and on however many devices.
http::Reply send(PageContext& page)
{
    auto form = asked_form_to_change(page, place_in(page));
    if (!form)
        return see_other(done_page);
    if (form->first_open())
        return see_other(check_at(*form));
    const auto id = record(page.context, *form, api::AdministrationState::completed);
    if (!id)
        return check_page(
            page, *form,
            page.language.say("Your answers are kept, but could not be sent. Tell your therapist, please."));
    Links{page.context.db}.note_sent(page.opened.link_id, form->place, *id);
    return see_other(done_page);
}

}  // namespace

const std::vector<PageRoute>& form_pages()
{
    static const std::vector<PageRoute> pages{
        {"GET", "/form/{place}/check", "client_read_answers", check},
        {"POST", "/form/{place}/send", "client_sent_form", send},
        {"GET", "/form/{place}/{item}", "client_read_question", ask},
        {"POST", "/form/{place}/{item}", "client_answered", take_answer},
        {"GET", "/form/{place}/{item}/help", "client_read_help", help_after_answer},
    };
    return pages;
}

}  // namespace attune::server
