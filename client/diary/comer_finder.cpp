#include "client/diary/comer_finder.hpp"

#include <utility>

#include "client/caseload/client_finder.hpp"
#include "shared/api/contacts.hpp"
#include "shared/domain/client_name.hpp"

namespace attune::desktop {

namespace {

// Reads the caseload once, when it is first asked.
class OnCaseload : public ComerFinder {
public:
    explicit OnCaseload(Screen& screen) : finder_{screen} {}

    void find(const std::string& typed, Found found) override
    {
        typed_ = typed;
        found_ = std::move(found);
        if (whole_)
            return answer();
        if (std::exchange(reading_, true))
            return;
        finder_.read([this](const std::optional<Refusal>& refusal) {
            reading_ = false;
            whole_ = !refusal;
            if (refusal)
                return found_(*refusal);
            answer();
        });
    }

private:
    void answer()
    {
        std::vector<Comer> comers;
        for (const auto* row : finder_.find(typed_, most))
            comers.push_back({row->client_id, name_and_reference(*row), {}});
        found_(comers);
    }

    ClientFinder finder_;
    std::string typed_;
    Found found_;
    bool reading_ = false;
    bool whole_ = false;
};

class AmongAll : public ComerFinder {
public:
    explicit AmongAll(Screen& screen) : screen_{screen} {}

    void find(const std::string& typed, Found found) override
    {
        asking_ = std::make_shared<char>();
        screen_.calls.call<api::FindContacts>(
            asking_, {typed}, [found = std::move(found)](const Result<api::FindContacts::Reply>& reply) {
                if (!reply)
                    return found(reply.error());
                std::vector<Comer> comers;
                for (const auto& contact : reply->contacts)
                    comers.push_back({contact.client.client_id, name_and_reference(contact.client.details),
                                      contact.therapist_id.value_or("")});
                found(comers);
            });
    }

private:
    Screen& screen_;
    std::shared_ptr<void> asking_;
};

}  // namespace

std::unique_ptr<ComerFinder> make_comer_finder(Screen& screen)
{
    if (screen.may(api::Permission::run_reception))
        return std::make_unique<AmongAll>(screen);
    return std::make_unique<OnCaseload>(screen);
}

}  // namespace attune::desktop
