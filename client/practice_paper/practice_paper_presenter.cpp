#include "client/practice_paper/practice_paper_presenter.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "client/forms/kept_write.hpp"
#include "reports/practice_paper.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/manuscript/logo_file.hpp"

namespace attune::desktop {

namespace {

// One byte more than there is room for, so that too large a file is told from one that fits.
Result<std::string> read_logo_file(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    std::string bytes(most_logo_bytes + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad() || !file.is_open())
        return invalid("logo", say("{1} cannot be read.", path.filename().string()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (const auto fault = fault_of_logo(bytes))
        return invalid("logo", *fault);
    return base64_of(bytes);
}

std::vector<ManuscriptBlock> sample_blocks(const ManuscriptPart& part, const std::string& signed_by,
                                           Day today)
{
    if (part.name == "signature")
        return {{.kind = BlockKind::signature, .lines = {signed_by}}};
    if (part.name == "date")
        return {paragraph(long_date(today))};
    switch (part.written) {
        case WrittenAs::lines:
            return {{.kind = BlockKind::address,
                     .lines = {say("Dr Fennimore Ash"), say("Larkspur Surgery"),
                               say("1 Mill Lane, Fernhollow")}}};
        case WrittenAs::subject:
            return {paragraph(say("Wren Larkwhistle, born {1}", say("12 Mar 1992")), BlockKind::subject)};
        default:
            return {paragraph(say("\"{1}\" stands here.", part.label))};
    }
}

}  // namespace

Manuscript sample_of(ManuscriptKind kind, const api::SignedIn& signed_in, Day today)
{
    const bool about_client = made_of(kind) != MadeOf::practice;
    Manuscript sample{
        .head = {.practice = signed_in.practice.name},
        .parts = parts_of(kind),
        .foot = about_client ? say("A sample page; the person is invented.") : say("A sample page."),
        .file_title = words_for(kind),
        .practice_name = signed_in.practice.name,
        .initials = about_client ? "WL" : ""};
    if (kind != ManuscriptKind::letter) {
        sample.head.title = words_for(kind);
        sample.head.under_title = long_date(today);
        if (about_client)
            sample.head.about = say("Wren Larkwhistle");
    }
    for (auto& part : sample.parts)
        part.blocks = sample_blocks(part, signed_in.user.display_name, today);
    return sample;
}

PracticePaperPresenter::PracticePaperPresenter(PracticePaperView& view, Screen& screen)
    : view_{view},
      screen_{screen}
{
}

void PracticePaperPresenter::begin()
{
    view_.show_busy(true);
    screen_.calls.call<api::ReadPracticePaper>(alive_, {},
                                               [this](const Result<api::PracticePaperRead>& reply) {
                                                   if (!reply)
                                                       return view_.show_sentence(reply.error().sentence);
                                                   read_ = *reply;
                                                   read_signature();
                                               });
}

void PracticePaperPresenter::read_signature()
{
    screen_.calls.call<api::ReadSignature>(alive_, {}, [this](const Result<api::Signature>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        signature_ = *reply;
        const auto& paper = read_.paper;
        form_ = {paper.address,     paper.foot,       paper.logo,
                 paper.usual_parts, signature_.title, signature_.registration};
        ready_ = true;
        view_.show_busy(false);
        view_.show_form(form_, screen_.may(api::Permission::keep_practice));
        show_sample();
    });
}

void PracticePaperPresenter::change(const std::string& address, const std::string& foot,
                                    const std::string& title, const std::string& registration)
{
    auto form = form_;
    form.address = address;
    form.foot = foot;
    form.title = title;
    form.registration = registration;
    if (!ready_ || form == form_)
        return;
    form_ = std::move(form);
    show_sample();
}

void PracticePaperPresenter::choose(ManuscriptKind kind)
{
    kind_ = kind;
    if (ready_)
        show_sample();
}

std::vector<std::string> PracticePaperPresenter::left_out() const
{
    const auto found = std::ranges::find(form_.usual_parts, kind_, &api::UsualParts::kind);
    return found == form_.usual_parts.end() ? usually_left_out({.parts = parts_of(kind_)}) : found->left_out;
}

bool PracticePaperPresenter::is_usual(const std::string& part) const
{
    const auto out = left_out();
    return std::ranges::find(out, part) == out.end();
}

void PracticePaperPresenter::make_usual(const std::string& part, bool usual)
{
    if (!ready_ || usual == is_usual(part))
        return;
    auto out = left_out();
    std::erase(out, part);
    if (!usual)
        out.push_back(part);
    std::erase_if(form_.usual_parts, [&](const api::UsualParts& one) { return one.kind == kind_; });
    form_.usual_parts.push_back({kind_, std::move(out)});
    show_sample();
}

void PracticePaperPresenter::load_logo(const std::filesystem::path& path)
{
    const auto read = read_logo_file(path);
    view_.show_faults(read ? std::vector<FieldError>{} : read.error().fields);
    if (!read)
        return;
    form_.logo = *read;
    show_sample();
}

void PracticePaperPresenter::remove_logo()
{
    form_.logo.clear();
    show_sample();
}

void PracticePaperPresenter::show_sample()
{
    auto sample = sample_of(kind_, screen_.signed_in, to_local(screen_.clock()).day);
    reports::put_on_paper(sample, {form_.address, form_.foot, form_.logo, {}},
                          {form_.title, form_.registration});
    view_.show_sample(chosen(std::move(sample), {.left_out = left_out()}));
}

void PracticePaperPresenter::save()
{
    if (!ready_)
        return;
    view_.show_faults({});
    view_.show_sentence({});
    const api::PracticePaper paper{form_.address, form_.foot, form_.logo, form_.usual_parts};
    if (paper == read_.paper)
        return save_signature();
    view_.show_busy(true);
    screen_.calls.call<api::SavePracticePaper>(
        alive_, {read_.row_version, paper},
        [this](const Result<api::PracticePaperRead>& reply) { saved(reply); });
}

void PracticePaperPresenter::saved(const Result<api::PracticePaperRead>& reply)
{
    view_.show_busy(false);
    if (!reply) {
        auto faults = reply.error().fields;
        for (auto& fault : faults)  // "paper.foot" is the form's "foot"
            fault.path = fault.path.substr(fault.path.find('.') + 1);
        view_.show_faults(faults);
        return view_.show_sentence(reply.error().sentence);
    }
    read_ = *reply;
    save_signature();
}

void PracticePaperPresenter::save_signature()
{
    const api::Signature signature{form_.title, form_.registration};
    if (signature == signature_) {
        screen_.status.say(saved_words(screen_));
        return view_.close();
    }
    view_.show_busy(true);
    screen_.calls.call<api::SaveSignature>(alive_, signature, [this](const Result<api::Signature>& reply) {
        view_.show_busy(false);
        if (!reply) {
            view_.show_faults(reply.error().fields);
            return view_.show_sentence(reply.error().sentence);
        }
        screen_.status.say(saved_words(screen_));
        view_.close();
    });
}

}  // namespace attune::desktop
