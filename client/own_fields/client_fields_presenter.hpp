// What a client's record holds in the fields of the practice's own, edited in place. What is typed is kept on
// this computer until the server has it, and a colleague's change that came in between is met, never written
// over. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/own_fields.hpp"

namespace attune::desktop {

// A field that was typed into.
struct TypedField {
    std::string own_field_id;
    int number = 0;  // of the value that was typed upon
    std::string text;

    bool operator==(const TypedField&) const = default;
};
BOOST_DESCRIBE_STRUCT(TypedField, (), (own_field_id, number, text))

class ClientFieldsView {
public:
    virtual ~ClientFieldsView() = default;
    // Other fields than before: the presenter's fields().
    virtual void show_fields() = 0;
    // The same fields, whose texts may have changed.
    virtual void show_texts() = 0;
    virtual void show_busy(bool busy) = 0;
    // Each path is the id of a field; those not named are in order.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class ClientFieldsPresenter {
public:
    static constexpr auto draft_kind = "own_fields";

    // Goes on with what was left unfinished of this client.
    ClientFieldsPresenter(ClientFieldsView& view, Screen& screen, ClientModel& model);

    // The record has been read again. What is being typed stays.
    void take(const std::vector<api::ClientField>& fields);
    // Those that are asked, then retired ones that hold something.
    [[nodiscard]] const std::vector<api::ClientField>& fields() const { return fields_; }
    // What stands in a field: as typed, or as the record has it.
    [[nodiscard]] std::string text_of(const api::ClientField& field) const;
    void typed(const std::string& own_field_id, const std::string& text);
    [[nodiscard]] bool changed() const { return !kept_.typed.empty(); }
    void save();

private:
    // What the draft holds.
    struct Kept {
        std::vector<TypedField> typed;
        std::string key;  // of the write that may have happened; empty when none is under way
        std::vector<TypedField> sent;
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (typed, key, sent), (), ())

    void look_for_draft();
    void take_up(const Draft& draft);
    [[nodiscard]] Draft draft() const;
    void keep();
    void tell_of_retired();
    void send();
    void saved(const Result<api::ClientFields>& reply);
    // The fields that a colleague has filled in otherwise meanwhile, in a sentence.
    std::string meet(const std::vector<api::ClientField>& now);

    ClientFieldsView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<api::ClientField> fields_;
    Kept kept_;
    std::string draft_id_ = new_key();
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// Typed text as it is stored. Refuses (invalid), by name, what is not of the field's kind.
Result<std::string> stored_value(const OwnFieldDetails& field, const std::string& text);
// A stored value as it stands in the field: a day as people write it, otherwise as it is.
std::string typed_value(OwnFieldKind kind, const std::string& stored);

}  // namespace attune::desktop
