#include "client/library_screen/load_wording_presenter.hpp"

#include <filesystem>

#include "shared/domain/plain_text.hpp"
#include "shared/file_text.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/wording/language.hpp"

namespace attune::desktop {

namespace {

std::string lines_of(const std::vector<Anchor>& answers)
{
    std::string lines;
    for (const auto& answer : answers)
        lines += (lines.empty() ? "" : "\n") + std::to_string(answer.value) + ' ' + answer.label;
    return lines;
}

Result<std::vector<Anchor>> answers_in(const std::string& lines)
{
    std::vector<Anchor> answers;
    const auto found = find_in_lines(lines);
    if (!found)
        return found.error();
    for (const auto& item : found->items) {
        if (!item.number)
            return invalid("anchors",
                           say("Write one answer a line, each with its number first: 0 Not at all."));
        answers.push_back({*item.number, item.text});
    }
    return answers;
}

std::string counted(std::size_t items)
{
    return say_count("{1} item", "{1} items", static_cast<std::ptrdiff_t>(items));
}

}  // namespace

LoadWordingPresenter::LoadWordingPresenter(LoadWordingView& view, Screen& screen, Instrument instrument,
                                           Loaded loaded)
    : view_{view},
      screen_{screen},
      instrument_{std::move(instrument)},
      loaded_{std::move(loaded)}
{
    review_ = labels_alone(instrument_);
}

void LoadWordingPresenter::begin()
{
    fill_form(to_wording(instrument_, {}));
    view_.show_review();
}

void LoadWordingPresenter::pasted(const std::string& text)
{
    take(say("Pasted text"), find_wording(text));
}

void LoadWordingPresenter::read_file(const std::string& name, const Result<std::string>& bytes)
{
    if (!bytes)
        return view_.show_sentence(bytes.error().sentence);
    take(name, find_wording(*bytes));
}

void LoadWordingPresenter::take(const std::string& from, const Result<FoundWording>& found)
{
    if (!found) {
        found_.reset();
        found_in_words_.clear();
        review_ = labels_alone(instrument_);
        view_.show_review();
        return view_.show_sentence(found.error().sentence);
    }
    found_ = *found;
    review_ = attune::review(instrument_, *found_);
    found_in_words_ = from + ": " + counted(found_->items.size()) + '.';
    if (!review_.order.empty())
        found_in_words_ += ' ' + review_.order;
    for (const auto& left_out : found_->left_out)
        found_in_words_ += ' ' + say("Left out: {1}.", left_out);
    fill_form(to_wording(instrument_, *found_));
    view_.show_review();
    view_.show_sentence(review_.refusal.value_or(""));
}

// A field that a person has changed stays as they left it.
void LoadWordingPresenter::fill_form(const Wording& wording)
{
    const auto fill = [](std::string& field, std::string& suggested, const std::string& text) {
        if (field == suggested)
            field = text;
        suggested = text;
    };
    fill(form_.title, suggested_.title, wording.title);
    fill(form_.instructions, suggested_.instructions, wording.instructions);
    fill(form_.answers, suggested_.answers, lines_of(wording.anchors));
    if (!wording.language.empty())
        fill(form_.language, suggested_.language, wording.language);
    view_.show_form(form_);
}

bool LoadWordingPresenter::items_have_own_answers() const
{
    if (!found_)
        return false;
    const auto wording = to_wording(instrument_, *found_);
    return !wording.items.empty() && !wording.items.front().anchors.empty();
}

Result<Wording> LoadWordingPresenter::whole() const
{
    auto wording = to_wording(instrument_, *found_);
    const auto answers = answers_in(form_.answers);
    if (!answers)
        return answers.error();
    const auto language = std::string{trimmed(form_.language)};
    wording.title = trimmed(form_.title);
    wording.language = language_tag(language).empty() ? language : language_tag(language);
    wording.instructions = trimmed(form_.instructions);
    wording.source = trimmed(form_.source);
    wording.licence = trimmed(form_.licence);
    if (!items_have_own_answers())
        wording.anchors = *answers;
    if (const auto checked = check_wording(instrument_, wording); !checked)
        return checked.error();
    return wording;
}

void LoadWordingPresenter::accept()
{
    if (!can_accept())
        return;
    auto wording = whole();
    view_.show_faults(wording ? std::vector<FieldError>{} : wording.error().fields);
    if (!wording)
        return view_.show_sentence(wording.error().sentence);
    // What may have been stored already is sent again under the same key.
    const auto text = json::to_text(*wording);
    if (text != sent_)
        key_ = new_key();
    sent_ = text;
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::LoadWording>(
        alive_, {*std::move(wording)},
        [this](const Result<api::LoadedWording>& reply) {
            busy_ = false;
            view_.show_busy(false);
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            screen_.status.say("The wording is loaded.");
            loaded_();
        },
        key_);
}

Result<std::string> read_wording_file(const std::string& path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > largest_wording_text)
        return too_large(size, largest_wording_text);
    auto bytes = error ? std::nullopt : file_text(path);
    if (!bytes)
        return Refusal{RefusalCode::invalid, say("The file {1} cannot be read. Nothing was changed.", path)};
    return *std::move(bytes);
}

}  // namespace attune::desktop
