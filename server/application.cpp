#include "server/application.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <utility>

#include "server/db/pool.hpp"
#include "server/import/import_runs.hpp"
#include "server/jobs/courier.hpp"
#include "server/jobs/housekeeping.hpp"
#include "server/kept_counts.hpp"
#include "server/pages/client_pages.hpp"
#include "server/routed_application.hpp"
#include "server/routes/all.hpp"
#include "server/share.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

template <class T>
T usable(Result<T> result)
{
    if (!result)
        throw std::runtime_error{result.error().sentence};
    return *std::move(result);
}

std::vector<std::string> codes_of(const std::vector<Language>& languages)
{
    std::vector<std::string> codes;
    std::ranges::transform(languages, std::back_inserter(codes), &Language::code);
    return codes;
}

// Owns what the routed application works with.
class WholeApplication final : public http::Application {
public:
    WholeApplication(const ApplicationSettings& settings, const Share& share)
        : library_{usable(Library::from_files(share.instruments))},
          exercises_{usable(parse_exercises(share.exercises))},
          note_templates_{usable(parse_note_templates(share.note_templates))},
          reading_{usable(parse_weekly_courses(share.courses)), usable(parse_leaflets(share.reading))},
          languages_{languages_of(share.catalogues)},
          practice_if_unnamed_{settings.practice_name, settings.demonstration, false},
          reach_{settings.pages_address, settings.relay && !settings.pages_address.empty(),
                 codes_of(languages_)},
          pool_{settings.connection, settings.pool},
          runs_{settings.connection},
          facts_{library_, exercises_, note_templates_, practice_if_unnamed_},
          routed_{pool_, facts_, all_routes(pool_, runs_, counts_, practice_if_unnamed_, reach_, reading_)},
          pages_{pool_, facts_, reading_.leaflets, share.pages, languages_, settings.pages_proxy}
    {
        if (reach_.mails)
            courier_.emplace(pool_, languages_, *settings.relay, reach_.address,
                             settings.between_mail_rounds);
    }

    [[nodiscard]] http::Lane lane_of(const http::Request& request) const override
    {
        return routed_.lane_of(request);
    }
    http::Reply answer(const http::Request& request) override
    {
        if (ClientPages::answers(request.path))
            return pages_.answer(request);
        const Speaking to_the_reader{pages_.language_of(request)};
        return routed_.answer(request);
    }
    std::optional<std::string> not_ready() override { return routed_.not_ready(); }
    void hurry() override { routed_.hurry(); }

private:
    const Library library_;
    const std::vector<Exercise> exercises_;
    const std::vector<NoteTemplate> note_templates_;
    const api::ReadReading::Reply reading_;
    const std::vector<Language> languages_;
    const api::Practice practice_if_unnamed_;
    const Reach reach_;
    Pool pool_;
    ImportRuns runs_;
    KeptCounts counts_;
    CurrentFacts facts_;
    RoutedApplication routed_;
    ClientPages pages_;
    Housekeeping housekeeping_{pool_};
    std::optional<Courier> courier_;
};

}  // namespace

std::unique_ptr<http::Application> make_application(const ApplicationSettings& settings)
{
    return std::make_unique<WholeApplication>(settings, read_share(settings.share));
}

}  // namespace attune::server
