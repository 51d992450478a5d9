#include "client/duplicates/duplicates_presenter.hpp"

#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string record_words(const api::RecordOfPair& record)
{
    if (!record.client_id)
        return say("A client of {1}", record.therapist_name);
    return say("{1} ({2})", name_and_reference(record), record.therapist_name);
}

}  // namespace

DuplicateRow row_of(const api::DuplicatePair& pair)
{
    DuplicateRow row{record_words(pair.one), record_words(pair.other), {}};
    for (const auto sign : pair.signs)
        row.signs += (row.signs.empty() ? "" : ", ") + words_for(sign);
    return row;
}

void DuplicatesPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    view_.show_busy(true);
    view_.show_sentence({});
    screen_.calls.call<api::ReadDuplicates>(reading_, {},
                                            [this](const Result<api::ReadDuplicates::Reply>& reply) {
                                                view_.show_busy(false);
                                                if (reply)
                                                    taken(*reply);
                                                else
                                                    view_.show_sentence(reply.error().sentence);
                                            });
}

void DuplicatesPresenter::taken(const api::ReadDuplicates::Reply& reply)
{
    rows_.clear();
    for (const auto& pair : reply.pairs)
        rows_.push_back(row_of(pair));
    view_.show_rows();
    if (rows_.empty())
        view_.show_sentence(say("No two records look as if they were about one person."));
    else if (reply.more)
        view_.show_sentence(say("These are the first {1}; there are more.", rows_.size()));
}

}  // namespace attune::desktop
