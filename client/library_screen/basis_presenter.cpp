#include "client/library_screen/basis_presenter.hpp"

#include <charconv>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_figure.hpp"
#include "client/library_screen/basis_rows.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// An empty field is no figure and no fault: whether it may be empty is for others to say.
std::optional<double> figure_in(const std::string& typed, const std::string& member,
                                std::vector<FieldError>& faults)
{
    if (trimmed(typed).empty())
        return std::nullopt;
    const auto value = parse_typed_figure(typed);
    if (!value)
        faults.push_back({member, say("\"{1}\" is not a number.", typed)});
    return value;
}

std::optional<int> people_in(const std::string& typed, std::vector<FieldError>& faults)
{
    const auto text = trimmed(typed);
    if (text.empty())
        return std::nullopt;
    int people = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, fault] = std::from_chars(text.data(), end, people);
    if (fault == std::errc{} && rest == end && people > 1)
        return people;
    faults.push_back({"n", say("Type how many people it was, as 120, or leave it empty.")});
    return std::nullopt;
}

}  // namespace

Result<PracticeFigures> read_figures(const TypedBasis& typed)
{
    std::vector<FieldError> faults;
    PracticeFigures figures;
    if (typed.criterion) {
        figures.points = figure_in(typed.points, "points", faults);
        if (!figures.points && faults.empty())
            faults.push_back({"points", say("Type the points that are a reliable change.")});
    } else {
        figures.sd = figure_in(typed.sd, "sd", faults);
        if (!figures.sd && faults.empty())
            faults.push_back({"sd", say("Type the SD of the sample.")});
        figures.reliability = figure_in(typed.reliability, "reliability", faults);
        figures.reliability_kind = typed.reliability_kind;
    }
    figures.confidence = typed.confidence;
    figures.n = people_in(typed.n, faults);
    figures.population = trimmed(typed.population);
    figures.source = trimmed(typed.source);
    if (!faults.empty())
        return Refusal{RefusalCode::invalid, faults.front().sentence, faults};
    if (auto checked = check_practice_figures(figures); !checked)
        return checked.error();
    return figures;
}

BasisPresenter::BasisPresenter(BasisView& view, Screen& screen, const Instrument& instrument,
                               const ScoreDefinition& score, const api::ReadPracticeLibrary::Reply& practice,
                               std::function<void()> done)
    : view_{view},
      screen_{screen},
      instrument_{instrument},
      score_{score},
      score_name_{display_name(instrument, score)},
      baselines_{baselines_of(practice.baselines, instrument, score.code)},
      kinds_{StoredKind::practice_figures},
      done_{std::move(done)}
{
    const auto history = history_of(practice.bases, instrument_, score_.code);
    const auto now = history.now(instrument_, score_).kind;
    const bool room_for_baselines = now == BasisKind::none || now == BasisKind::practice_baselines;
    if (room_for_baselines &&
        find_basis(instrument_, score_, baselines_).kind == BasisKind::practice_baselines)
        kinds_.push_back(StoredKind::practice_baselines);
    if (now == BasisKind::practice_figures)
        kinds_.push_back(StoredKind::published);
}

Basis BasisPresenter::basis_of(const PracticeFigures& figures) const
{
    auto own = figures;
    own.instrument = instrument_.code;
    own.version = instrument_.version;
    own.score = score_.code;
    return find_basis(instrument_, score_, std::nullopt, own);
}

std::string BasisPresenter::preview() const
{
    if (typed_.kind == StoredKind::practice_baselines)
        return find_basis(instrument_, score_, baselines_).sentence;
    if (typed_.kind == StoredKind::published) {
        const auto published = find_basis(instrument_, score_, std::nullopt);
        return published.kind == BasisKind::none
                   ? std::string{say(
                         "Nothing is published that could judge; own baselines do, once there are enough.")}
                   : published.sentence;
    }
    const auto figures = read_figures(typed_);
    return figures ? basis_of(*figures).sentence : std::string{};
}

void BasisPresenter::change(const TypedBasis& typed)
{
    typed_ = typed;
    const auto sentence = preview();
    view_.show_preview(
        sentence.empty()
            ? std::string{}
            : sentence + ' ' +
                  say("Forms entered from now on are judged by it; earlier verdicts keep theirs."));
}

void BasisPresenter::put_into_use()
{
    api::PutBasisIntoUse::Request request{
        instrument_.code, instrument_.version, score_.code, typed_.kind, {}};
    view_.show_faults({});
    view_.show_sentence({});
    if (typed_.kind == StoredKind::practice_figures) {
        auto figures = read_figures(typed_);
        if (!figures) {
            view_.show_faults(figures.error().fields);
            return view_.show_sentence(figures.error().fields.empty() ? figures.error().sentence
                                                                      : std::string{});
        }
        request.figures = *std::move(figures);
    }
    view_.show_sentence(waiting_sentence(screen_.calls));
    view_.show_busy(true);
    screen_.calls.call<api::PutBasisIntoUse>(alive_, request, [this](const auto& reply) {
        view_.show_busy(false);
        if (reply) {
            screen_.status.say(say("Verdicts on {1} rest on it from now on.", score_name_));
            done_();
            return view_.close();
        }
        auto faults = reply.error().fields;
        for (auto& fault : faults)
            if (fault.path.starts_with("figures."))
                fault.path.erase(0, std::string_view{"figures."}.size());
        view_.show_faults(faults);
        view_.show_sentence(reply.error().sentence);
    });
}

}  // namespace attune::desktop
