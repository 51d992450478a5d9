// What the forms of a client's file share: what is typed is a draft until the server has it, one write is
// under way at a time, and a colleague's change that came in between is met, never written over. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "client/drafts/draft_content.hpp"
#include "client/drafts/drafts.hpp"
#include "client/forms/kept_write.hpp"
#include "client/screen.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

class FormView {
public:
    virtual ~FormView() = default;
    virtual void show_busy(bool busy) = 0;
    // Each path is a member of the form; those not named are in order.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

// `Form` is what is typed, a described struct that can be compared.
template <class Form>
class KeptForm {
public:
    // `draft` is one of this kind that was left unfinished, or null.
    KeptForm(FormView& view, Screen& screen, std::string kind, std::string client_id, Form untouched,
             const Draft* draft)
        : view_{view},
          screen_{screen},
          draft_{draft ? draft->id : new_key(), std::move(kind), std::move(client_id), {}, {}, {}},
          kept_{std::move(untouched), {}}
    {
        if (draft)
            if (auto kept = content_of<Kept>(*draft))
                kept_ = *std::move(kept);
        connection_ = screen_.calls.changes().add([this] { tell_of_waiting(); });
    }

    [[nodiscard]] const Form& form() const { return kept_.form; }
    [[nodiscard]] bool busy() const { return busy_; }

    // `title` names it in the list of unfinished work.
    void change(Form form, std::string title)
    {
        if (busy_ || form == kept_.form)
            return;
        kept_.form = std::move(form);
        draft_.title = std::move(title);
        keep();
    }
    void discard() { screen_.drafts.remove(draft_.id); }

    // `met` is handed a colleague's version and puts its row_version into the form; it says what to do now.
    using Met = std::function<std::string(Form& form, const std::string& current)>;
    template <api::Endpoint E>
    void send(typename E::Request request, std::string title,
              std::function<void(const typename E::Reply&)> done, Met met = nullptr)
    {
        draft_.title = std::move(title);
        busy_ = true;
        view_.show_busy(true);
        view_.show_faults({});
        view_.show_sentence({});
        if (kept_.key.empty())
            kept_.key = new_key();
        draft_.json = json::to_text(kept_);
        send_kept<E>(screen_, alive_, std::move(request), draft_, kept_.key,
                     [this, done, met](const Result<typename E::Reply>& reply) {
                         busy_ = false;
                         kept_.key.clear();
                         if (!reply)
                             return refused(reply.error(), met);
                         screen_.status.say(saved_words(screen_));
                         done(*reply);
                         view_.close();
                     });
        tell_of_waiting();
    }

private:
    struct Kept {
        Form form;
        std::string key;  // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (form, key), (), ())

    void keep()
    {
        draft_.json = json::to_text(kept_);
        screen_.drafts.keep(draft_);
    }
    void refused(const Refusal& refusal, const Met& met)
    {
        view_.show_busy(false);
        if (refusal.code == RefusalCode::stale && met) {
            view_.show_sentence(met(kept_.form, refusal.current));
            return keep();
        }
        keep();
        auto faults = refusal.fields;
        for (auto& fault : faults)
            fault.path.erase(0, fault.path.rfind('.') + 1);
        view_.show_faults(faults);
        view_.show_sentence(refusal.sentence);
    }
    void tell_of_waiting()
    {
        if (busy_)
            view_.show_sentence(waiting_sentence(screen_.calls));
    }

    FormView& view_;
    Screen& screen_;
    Draft draft_;
    Kept kept_;
    bool busy_ = false;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
